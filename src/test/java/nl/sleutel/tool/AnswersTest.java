package nl.sleutel.tool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.sleutel.fact.Amount;
import nl.sleutel.language.Language;
import nl.sleutel.language.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswersTest {

    private static final List<Input> INPUTS = List.of(
            new Input.Choice("who", List.of("one", "two"), Requirement.ALWAYS),
            new Input.Date("day", LocalDate.of(2000, 1, 1), LocalDate.of(2100, 12, 31), Requirement.with("who", "two")),
            new Input.Money("income", Amount.Per.YEAR, false, Requirement.ALWAYS),
            new Input.Money("rent", Amount.Per.MONTH, true, Requirement.NEVER),
            new Input.Count("age", 15, 99, Requirement.NEVER));

    private static Answers answers(String name, String text) {
        return Answers.of(
                INPUTS,
                name.equals("income")
                        ? Map.of("who", "one", name, text)
                        : Map.of("who", "one", "income", "1", name, text));
    }

    @ParameterizedTest
    @CsvSource({
        "day, 2028-02-29, 2028-02-29",
        "day, 29-2-2028, 2028-02-29",
        "day, 1/12/2026, 2026-12-01",
        "day, 1.12.2026, 2026-12-01",
        "day, ' 2026-12-10 ', 2026-12-10",
        "income, '€ 26.819,42', 26819.42",
        "income, 30000 a year, 30000",
        "income, unknown, unknown",
        "rent, '450,-', 450",
        "age, 18, 18"
    })
    void answer_asPeopleWriteIt_isRead(String name, String text, String value) {
        Answers answers = answers(name, text);
        assertEquals(Map.of(), answers.errors());
        assertEquals(Optional.of(value), answers.text(name));
    }

    @ParameterizedTest
    @CsvSource({
        "who, three, We don’t know this answer. Choose one of these.",
        "day, 2027-02-29, We can’t read this as a day. Write it like 10-12-2026.",
        "day, 31-4-2027, We can’t read this as a day. Write it like 10-12-2026.",
        "day, tomorrow, We can’t read this as a day. Write it like 10-12-2026.",
        "day, 1999-12-31, Choose a day from 1 January 2000 to 31 December 2100.",
        "income, a lot, We can’t read this as an amount in euros. Write it like 450 or 450.50.",
        "income, 900 a month, Write what it is for a whole year.",
        "income, -1, An amount can’t be below zero. Write what you pay or get as a plain number.",
        "rent, unknown, We can’t read this as an amount in euros. Write it like 450 or 450.50.",
        "age, 14, Write a whole number from 15 to 99.",
        "age, eighteen, Write a whole number from 15 to 99."
    })
    void answerThatCantBeRead_saysWhy_andOthersStay(String name, String text, String said) {
        Answers answers =
                Answers.of(INPUTS, name.equals("who") ? Map.of("who", text, "income", "7") : answersBeside(name, text));
        assertEquals(List.of(name), List.copyOf(answers.errors().keySet()));
        assertEquals(said, answers.errors().get(name).in(Words.in(Language.EN)));
        assertTrue(answers.isUnreadable());
        if (!name.equals("income")) {
            assertEquals(Optional.of(new BigDecimal("7")), answers.euros("income"));
        }
    }

    private static Map<String, String> answersBeside(String name, String text) {
        return name.equals("income")
                ? Map.of("who", "one", name, text)
                : Map.of("who", "one", "income", "7", name, text);
    }

    @Test
    void neededAnswers_areAskedForInTheOrderOfTheForm() {
        assertEquals(List.of("who", "income"), names(Map.of()));
        assertEquals(List.of("day", "income"), names(Map.of("who", "two")));
        assertEquals(List.of("income"), names(Map.of("who", "one", "day", " ")));
        assertFalse(Answers.of(INPUTS, Map.of()).isUnreadable());
    }

    private static List<String> names(Map<String, String> typed) {
        return List.copyOf(Answers.of(INPUTS, typed).errors().keySet());
    }

    @Test
    void amountThatIsNotKnown_isAnAnswerButNoAmount() {
        Answers answers = Answers.of(INPUTS, Map.of("who", "one", "income", "unknown"));
        assertTrue(answers.isComplete());
        assertTrue(answers.is("income", Input.UNKNOWN));
        assertEquals(Optional.empty(), answers.euros("income"));
    }
}
