package nl.sleutel.office.form;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.sleutel.content.entry.Kind;
import nl.sleutel.content.entry.PartName;
import nl.sleutel.content.form.FieldSpec;
import nl.sleutel.content.format.PartText;
import nl.sleutel.content.kind.KindModule;
import nl.sleutel.content.kind.KindModules;
import nl.sleutel.language.Language;
import nl.sleutel.language.Words;
import nl.sleutel.office.autosave.SubmittedForm;
import nl.sleutel.office.draft.EntryDraft;

/**
 * An entry of any kind but a page as labelled fields. What a field does not touch stays to the byte. Immutable.
 *
 * @param heading what the wrong fields mean; blank where none is wrong
 * @param wrong what is wrong in a field, in words, by the name of its input
 */
public record KindForm(
        List<Base> bases,
        List<FieldGroup> shared,
        List<List<FieldGroup>> sides,
        String heading,
        Map<String, String> wrong) {

    private static final int MOST_COLUMNS = 4;
    private static final int COLUMNS_OF_MANY = 3;

    /** The revision that a part was made from. */
    public record Base(String name, int number) {}

    /**
     * A field: one input, or several under its label.
     *
     * @param options what can be chosen; empty where anything can be written
     */
    public record FieldGroup(
            String name, String label, String hint, String lang, List<Input> inputs, List<Option> options, Look look) {

        /**
         * How a field looks.
         *
         * @param columns how many inputs stand in a row
         */
        public record Look(boolean flag, boolean ticks, boolean area, int columns) {}

        public boolean flag() {
            return look.flag();
        }

        public boolean ticks() {
            return look.ticks();
        }

        public boolean area() {
            return look.area();
        }

        public boolean single() {
            return inputs.size() == 1;
        }
    }

    public record Option(String value, String label, boolean chosen) {}

    public record Input(String name, String label, String value, int rows) {

        private Input named(String other) {
            return new Input(other, "", value, rows);
        }

        public boolean ticked() {
            return value.equals("true");
        }
    }

    public static KindForm of(EntryDraft entry, Words words) {
        List<Base> bases = entry.ref().kind().parts().stream()
                .map(part -> new Base(part.name().toLowerCase(Locale.ROOT) + ".base", entry.number(part)))
                .toList();
        List<List<FieldGroup>> sides = new ArrayList<>();
        if (!entry.ref().kind().isOneFile()) {
            for (Language language : List.of(Language.NL, Language.EN)) {
                sides.add(groups(
                        new FormPart(entry.ref().kind(), PartName.of(language)),
                        entry.text(PartName.of(language)),
                        words));
            }
        }
        return new KindForm(
                bases,
                groups(new FormPart(entry.ref().kind(), PartName.SHARED), entry.text(PartName.SHARED), words),
                sides,
                "",
                Map.of());
    }

    /** This form with what is wrong in its fields, and what that means. */
    public KindForm saying(String told, Map<String, String> errors) {
        return new KindForm(bases, shared, sides, told, errors);
    }

    /** What is wrong with an input; blank for nothing. */
    public String error(String input) {
        return wrong.getOrDefault(input, "");
    }

    /** A line of the list of what is wrong, which leads to its field. */
    public record Wrong(String input, String label, String told) {}

    /** All that is wrong, in the order of the fields. */
    public List<Wrong> wrongs() {
        return Stream.concat(shared.stream(), sides.stream().flatMap(List::stream))
                .flatMap(group -> Stream.concat(
                                group.single()
                                        ? Stream.empty()
                                        : Stream.of(group.inputs().get(0).named(group.name())),
                                group.inputs().stream())
                        .filter(input -> wrong.containsKey(input.name()))
                        .map(input -> new Wrong(
                                input.name(),
                                group.single() || input.label().isEmpty()
                                        ? group.label()
                                        : group.label() + ", " + input.label(),
                                error(input.name()))))
                .toList();
    }

    private record FormPart(Kind kind, PartName name) {

        List<FieldSpec> specs() {
            KindModule module = KindModules.installed().of(kind);
            return name == PartName.SHARED ? module.sharedFields() : module.languageFields();
        }

        String prefix() {
            return name.name().toLowerCase(Locale.ROOT) + ".";
        }

        String lang() {
            return name.language().map(Language::tag).orElse("");
        }
    }

    private static List<FieldGroup> groups(FormPart part, String text, Words words) {
        List<FieldGroup> groups = new ArrayList<>();
        PartText content = new PartText(text);
        for (FieldSpec spec : part.specs()) {
            FieldText field = new FieldText(content, spec);
            field.values().ifPresent(values -> groups.add(group(part, spec, field.shape(), values, words)));
        }
        if (part.name() != PartName.SHARED) {
            int rows = (int) Math.max(
                    5,
                    Math.min(
                            30,
                            content.body()
                                            .lines()
                                            .mapToLong(line -> 1 + line.length() / 58)
                                            .sum()
                                    + 1));
            groups.add(new FieldGroup(
                    part.prefix() + "body",
                    words.of("office.field.body"),
                    "",
                    part.lang(),
                    List.of(new Input(part.prefix() + "body", "", content.body(), rows)),
                    List.of(),
                    new FieldGroup.Look(false, false, true, 1)));
        }
        return groups;
    }

    private static FieldGroup group(
            FormPart part, FieldSpec spec, FieldSpec.Shape shape, Map<String, String> values, Words words) {
        String name = part.prefix() + spec.name();
        String key = "office.field." + spec.name();
        List<Input> inputs = values.entrySet().stream()
                .map(value -> new Input(name + value.getKey(), label(value.getKey(), words), value.getValue(), 3))
                .toList();
        String hint = words.has(key + ".hint") ? words.of("office.field." + spec.name() + ".hint") : "";
        FieldGroup.Look look = new FieldGroup.Look(
                shape == FieldSpec.Shape.FLAG,
                shape == FieldSpec.Shape.TICKS,
                shape == FieldSpec.Shape.LINES || spec.name().equals("summary"),
                shape == FieldSpec.Shape.PAIR
                        ? 2
                        : (spec.parts().size() > MOST_COLUMNS
                                ? COLUMNS_OF_MANY
                                : spec.parts().size()));
        List<Option> options = switch (shape) {
            case CHOICE -> options(spec, List.of(values.getOrDefault("", "")), List.of(""), words);
            case TICKS ->
                options(
                        spec,
                        Arrays.stream(values.getOrDefault("", "").split(", "))
                                .filter(one -> !one.isEmpty())
                                .toList(),
                        List.of(),
                        words);
            default -> List.of();
        };
        return new FieldGroup(name, words.of("office.field." + spec.name()), hint, part.lang(), inputs, options, look);
    }

    /** The choices, and what stands there if it is none of them: a form that was not touched changes nothing. */
    private static List<Option> options(FieldSpec spec, List<String> chosen, List<String> before, Words words) {
        return Stream.of(before, spec.parts(), chosen)
                .flatMap(List::stream)
                .distinct()
                .map(one -> new Option(one, option(spec.name(), one, words), chosen.contains(one)))
                .toList();
    }

    /** What a value of a field is called. */
    static String option(String field, String value, Words words) {
        if (value.isEmpty()) {
            return words.of("office.option.none");
        }
        if (field.startsWith("topic") && words.has("topic." + value)) {
            return words.of("topic." + value);
        }
        if (field.equals("audience") && words.has("office.audience." + value)) {
            return words.of("office.audience." + value);
        }
        if (field.equals("phase") && words.has("office.phase." + value)) {
            return words.of("office.phase." + value);
        }
        return words.has("office.option." + field + "." + value)
                ? words.of("office.option." + field + "." + value)
                : value;
    }

    /** The words of an input among others: its language or its name, and its row. */
    private static String label(String end, Words words) {
        String[] steps = end.split("\\.");
        if (steps.length < 2) {
            return "";
        }
        String last = steps[steps.length - 1];
        String own = words.of("office.field.part." + last);
        if (steps.length < 3) {
            return own;
        }
        boolean row = steps[1].chars().allMatch(Character::isDigit);
        return row ? own + " " + (Integer.parseInt(steps[1]) + 1) : words.of("office.field." + steps[1]) + ": " + own;
    }

    /** A part's text with what was sent in its fields. */
    static String applied(Kind kind, PartName name, String before, SubmittedForm written) {
        SubmittedForm form = kind == Kind.FACT ? new FactNumbers(written, before).filed() : written;
        FormPart part = new FormPart(kind, name);
        Optional<String> empty =
                before.isEmpty() && name != PartName.SHARED ? Optional.of("---\ntitle: \"\"\n---\n") : Optional.empty();
        PartText text = new PartText(empty.orElse(before));
        for (FieldSpec spec : part.specs()) {
            text = new FieldText(text, spec).applied(form, part.prefix());
        }
        if (form.has(part.prefix() + "body")) {
            text = text.withBody(form.line(part.prefix() + "body").replace("\r\n", "\n"));
        }
        return empty.filter(text.text()::equals).isPresent() ? "" : text.text();
    }
}
