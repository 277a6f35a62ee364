package nl.sleutel.site.tool;

import java.util.List;
import java.util.Optional;
import nl.sleutel.article.page.ArticleResolver;
import nl.sleutel.content.edition.RenderContext;
import nl.sleutel.directory.calendar.CalendarFile;
import nl.sleutel.directory.calendar.CalendarItem;
import nl.sleutel.directory.calendar.Schedule;
import nl.sleutel.language.Language;
import nl.sleutel.language.Words;
import nl.sleutel.tool.Tool;
import nl.sleutel.tool.ToolResult;
import nl.sleutel.tool.ToolText;
import nl.sleutel.web.cache.Answer;

/** The days of a result as an iCalendar file, each a whole day, so that no clock or time zone moves it. */
final class ToolCalendar {

    private ToolCalendar() {}

    static Answer of(Tool tool, ToolResult result, Language language, RenderContext context) {
        ToolText text = new ToolText(tool, language, new ArticleResolver(context, language));
        String title = ToolText.of(tool, "title", Words.in(language));
        List<CalendarItem> items = result.dates().stream()
                .map(date -> new CalendarItem(
                        CalendarItem.uid(
                                "tool/" + tool.name() + "/" + date.title().key()),
                        context.now(),
                        Schedule.on(date.day()),
                        false,
                        new CalendarItem.CalendarText(
                                text.plain(date.title()), title, Optional.empty(), Optional.empty())))
                .toList();
        return Answer.text(200, "text/calendar; charset=utf-8", CalendarFile.write(title, language, items))
                .notKept()
                .with("Cache-Control", "no-store")
                .with("Content-Disposition", "attachment; filename=\"" + tool.name() + ".ics\"");
    }
}
