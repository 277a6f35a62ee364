-- Asks each query of a file once, in turn; each of wrk's threads has a part of them.
local threads = 0
function setup(thread)
    thread:set("part", threads)
    threads = threads + 1
end
local lines, at = {}, 0
function init(args)
    local i = 0
    for line in io.lines(args[1]) do
        if i % 2 == part then lines[#lines + 1] = line end
        i = i + 1
    end
end
function request()
    at = at % #lines + 1
    return wrk.format("GET", "/api/v1/search?lang=" .. (at % 2 == 0 and "nl" or "en") .. "&q=" .. lines[at])
end
