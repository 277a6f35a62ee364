package nl.sleutel.tool;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import nl.sleutel.tool.allowance.AllowanceTool;
import nl.sleutel.tool.grant.GrantClockTool;
import nl.sleutel.tool.repayment.RepaymentTool;
import nl.sleutel.tool.tenancy.NoticeTool;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every fact that a tool counts with is in the content, whatever is answered. */
class ToolFactsTest {

    private static final int ROUNDS = 500;

    static Stream<Tool> tools() {
        return Stream.of(new NoticeTool(), new RepaymentTool(), new GrantClockTool(), new AllowanceTool());
    }

    @ParameterizedTest
    @MethodSource("tools")
    void anyAnswers_areCountedWithTheFactsOfTheContent(Tool tool) {
        Random random = new Random(3);
        int counted = 0;
        while (counted < ROUNDS) {
            Map<String, String> typed = new HashMap<>();
            for (Input input : tool.inputs()) {
                typed.put(input.name(), answer(input, random));
            }
            Answers answers = Answers.of(tool.inputs(), typed);
            if (answers.isComplete()) {
                FactBook facts = ContentFacts.on(LocalDate.of(2026, 12, 1));
                assertDoesNotThrow(() -> tool.count(answers, facts), typed.toString());
                counted++;
            }
        }
    }

    private static String answer(Input input, Random random) {
        List<String> some = new ArrayList<>(List.of(""));
        if (input instanceof Input.Choice choice) {
            some.addAll(choice.options());
        } else if (input instanceof Input.Date) {
            some.add(LocalDate.of(2020, 1, 1).plusDays(random.nextInt(4000)).toString());
        } else if (input instanceof Input.Count count) {
            some.add(String.valueOf(count.least() + random.nextInt(count.most() - count.least() + 1)));
        } else {
            some.add(String.valueOf(random.nextInt(60_000)));
            some.add(Input.UNKNOWN);
        }
        return some.get(random.nextInt(some.size()));
    }
}
