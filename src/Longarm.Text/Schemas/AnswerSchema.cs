using System.Text.Json.Nodes;
using Longarm.Core;

namespace Longarm.Text;

/// <summary>The JSON Schema of an answer, with the words that the program itself uses.</summary>
public static class AnswerSchema
{
    /// <summary>The schema.</summary>
    public static JsonObject Of()
    {
        JsonObject definitions = new()
        {
            ["verdict"] = Schema.Words(Words.All<Verdict>()),
            ["truth"] = Schema.Words(Words.All<Truth>()),
            ["regime"] = Regime(),
            ["ground"] = Ground(),
            ["proof"] = Schema.Object(
            [
                ("name", Schema.Text("Limb or rule.")), ("citation", Schema.Text("Its own citation.")), ("about", Schema.Text("The element that it is about.")),
                ("text", Schema.Text("The words of the rule.")), ("truth", Schema.Ref("truth")), ("note", Schema.Text("A remark.")),
                ("facts", Schema.List(Schema.Object([("fact", Schema.Text("Path in the case.")), ("value", Schema.Text("What was read.")), ("source", Schema.Text("File and line, left-out, assumed or derived."))]))),
                ("because", Schema.List(Schema.Ref("proof"))),
            ]),
        };
        var root = Schema.Object(
        [
            ("case", Schema.TextOrNull("Title of the case.")), ("on", Schema.Text("The day or instant whose law applies.")), ("known", Schema.TextOrNull("The day of knowledge.")),
            ("scenarios", Schema.List(Schema.Text("Id of an overlay."))),
            ("packs", Schema.List(Schema.Object([("id", Schema.Text("Regime.")), ("version", Schema.Text("Version of the pack.")), ("hash", Schema.Text("sha256 of its text."))]))),
            .. Range(),
            ("regimes", Schema.List(Schema.Ref("regime"))), ("duties", Schema.Any(Duties(), new JsonObject { ["type"] = "null" })),
            ("stages", Schema.List(Stages())),
            ("materialsByStage", Schema.List(Stages())),
            ("rates", Schema.List(Rates())),
            ("assumptions", Schema.List(Schema.Text("What counts as nothing known."))),
            ("flags", Schema.List(Schema.Object([("id", Schema.Text("Rule.")), ("text", Schema.Text("What to look into.")), ("citation", Schema.Text("Where it comes from."))]))),
        ]);
        return Schema.Document("Longarm answer", root, definitions);
    }

    private static (string, JsonNode)[] Range() => [("verdict", Schema.Ref("verdict")), ("certain", Schema.Ref("verdict")), ("possible", Schema.Ref("verdict"))];

    private static JsonObject Regime() => Schema.Object(
    [
        ("id", Schema.Text("Regime.")), .. Range(), ("enforced", Schema.Object(Range())), ("subject", Schema.Ref("truth")),
        ("grounds", Schema.List(Schema.Ref("ground"))),
        ("missing", Schema.List(Schema.Object([("fact", Schema.Text("Path of the fact.")), ("with", Schema.List(Schema.Text("Facts needed with it."))), ("question", Schema.Text("What to ask.")), ("decides", new JsonObject { ["type"] = "integer" })]))),
        ("open", Schema.List(Schema.Object([("measure", Schema.Text("Measure or citation.")), ("since", Schema.TextOrNull("Since when.")), ("text", Schema.Text("What is open."))]))),
    ]);

    private static JsonObject Stages() => Schema.Object(
    [
        ("fact", Schema.Text("Path of an origin on which the answer turns.")), ("name", Schema.Text("What it is of.")), ("value", Schema.Text("What was read.")),
        ("stages", Schema.List(Schema.Object(
        [
            ("stage", Schema.Text("What was done; empty: all of it.")),
            ("places", Schema.List(Schema.Object([("place", Schema.Text("Country.")), ("percent", new JsonObject { ["type"] = "number", ["minimum"] = 0, ["maximum"] = 100 })]))),
            ("basis", Schema.TextOrNull("By what the shares are measured.")), ("source", Schema.Text("File and line.")),
        ]))),
    ]);

    private static JsonObject Rates() => Schema.Object(
    [
        ("currency", Schema.Text("ISO 4217 code.")), ("into", Schema.Text("The currency in which amounts add up.")),
        ("stated", Schema.TextOrNull("The rates as they are stated.")), ("low", Schema.TextOrNull("What one is at the least.")), ("high", Schema.TextOrNull("At the most.")),
        ("source", Schema.TextOrNull("File, line and day.")),
    ]);

    private static JsonObject Duties()
    {
        JsonObject number = new() { ["type"] = new JsonArray("number", "null") };
        return Schema.Object(
        [
            ("importer", Schema.Text("Country of import.")),
            ("rate", number.DeepClone()), ("amount", Schema.TextOrNull("Owed on one unit whatever is unknown.")),
            ("possibleRate", number.DeepClone()), ("possibleAmount", Schema.TextOrNull("The most that may be owed on one unit.")),
            ("lines", Schema.List(Schema.Object(
            [
                ("rule", Schema.Text("Id of the duty.")), ("title", Schema.Text("What it is.")), ("truth", Schema.Ref("truth")),
                ("rate", number.DeepClone()), ("basis", Schema.TextOrNull("What it is taken on, of one unit.")),
                ("amount", Schema.TextOrNull("On one unit.")), ("citation", Schema.Text("Heading or provision.")),
            ]))),
            ("refundable", Schema.TextOrNull("Collected by what was known at entry, and not due by what is known now.")),
        ]);
    }

    private static JsonObject Ground() => Schema.Object(
    [
        ("rule", Schema.Text("Id of the rule.")), ("kind", Schema.Words(Words.All<RuleKind>())), ("title", Schema.Text("What it is.")),
        ("truth", Schema.Ref("truth")), ("live", Schema.Ref("truth")), ("citation", Schema.Text("The provision.")),
        ("inForce", Schema.Object([("from", Schema.TextOrNull("Inclusive.")), ("until", Schema.TextOrNull("Exclusive.")), ("source", Schema.Text("Where that is written.")), ("evidence", Schema.TextOrNull("seen, unconfirmed or interpretation."))])),
        ("policy", Schema.Any(Schema.Words(Words.All<ReviewPolicy>()), new JsonObject { ["type"] = "null" })), ("possiblePolicy", Schema.Words(Words.All<ReviewPolicy>())),
        ("liftedBy", Schema.List(Schema.Text("Exception."))), ("claim", Schema.Text("Symbol to claim.")), ("deadline", Schema.Text("When it is due.")),
        ("note", Schema.TextOrNull("One more sentence.")), ("unverifiedSince", Schema.TextOrNull("Day after which nobody has confirmed it.")), ("proof", Schema.Ref("proof")),
    ]);
}
