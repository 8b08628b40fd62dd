using System.Text.Json.Nodes;
using Longarm.Assessments;
using Longarm.Products;
using Longarm.Text;

namespace Longarm.Web;

/// <summary>The schemas of advice, of questions, and of what a file of a product tells.</summary>
internal static class AdviceSchemas
{
    private static JsonObject Whole => new() { ["type"] = "integer" };

    private static JsonObject Flag => new() { ["type"] = "boolean" };

    private static JsonObject Share => new() { ["type"] = new JsonArray("number", "null"), ["description"] = "Share of the value of the product, 0.25 is a quarter; null: not known." };

    private static JsonObject Verdict => ApiSchemas.Ref($"{ApiSchemas.Answer}.verdict");

    private static JsonObject Texts(string description) => Schema.List(Schema.Text(description));

    private static (string, JsonNode)[] Head => [("case", Schema.TextOrNull("Title of the case.")), ("verdict", Verdict), ("certain", Verdict), ("possible", Verdict)];

    /// <summary>How a case could become free.</summary>
    public static JsonObject Advice() => Schema.Object(
    [
        .. Head,
        ("proposals", Schema.List(Schema.Object([("changes", Schema.List(Change())), ("verdict", Verdict)]))),
        ("exhaustive", Flag),
        ("destinations", Texts("A place to which it goes free as it is.")),
        ("days", Schema.List(Schema.Object([("from", Schema.Text("The first day.")), ("until", Schema.Text("The last day."))]))),
        ("lastDay", Schema.Text("The last day that was looked at.")),
        ("exceptions", Schema.List(Schema.Object(
        [
            ("rule", Schema.Text("Id of the rule.")), ("title", Schema.Text("What it is.")), ("citation", Schema.Text("The provision.")),
            ("claim", Schema.TextOrNull("What the case has to claim; null: it applies as it is.")), ("obligations", Texts("What comes with it.")),
        ]))),
        ("obtain", Schema.List(Schema.Object(
        [
            ("fact", Schema.Text("The fact to obtain.")), ("with", Texts("A fact that is needed too.")), ("question", Schema.Text("The question.")), ("decides", Whole),
        ]))),
    ]);

    /// <summary>What is still to be asked.</summary>
    public static JsonObject Questions() => Schema.Object(
    [
        .. Head,
        ("questions", Schema.List(Schema.Object(
        [
            ("fact", Schema.Text("Where the answer belongs: item.parts[2].item.origin.")), ("question", Schema.Text("The question.")), ("regimes", Texts("A regime that it could settle.")),
            ("settlesAlone", Whole), ("decides", Whole), ("share", Share), ("with", Texts("A fact that is needed too.")),
            ("choices", Texts("A word that may be answered; none are listed where anything of its kind may be.")), ("example", Schema.Text("An answer as it could be written.")),
        ]))),
    ]);

    /// <summary>What a file of a product tells.</summary>
    public static JsonObject Product() => Schema.Object(
    [
        ("file", Schema.Text("Name of the file.")),
        ("item", Schema.Object(
        [
            ("name", Schema.TextOrNull("What it is called; null: not stated.")), ("kind", Schema.TextOrNull("What it is.")),
            ("origin", Schema.TextOrNull("Where it was made.")), ("value", Schema.TextOrNull("What one is worth.")),
        ])),
        ("components", Whole), ("uses", Whole),
        ("unknown", Schema.Object([("origin", Whole), ("value", Whole), ("codes", Whole), ("quantity", Whole)])),
        ("remarks", Schema.List(Schema.Object(
        [
            ("file", Schema.Text("The file.")), ("line", Whole), ("column", Whole), ("code", Schema.Text("A code that stays the same.")),
            ("message", Schema.Text("What was passed over or stays unknown, and what to write instead.")),
        ]))),
        ("table", Schema.Any(Table(), new JsonObject { ["type"] = "null" })),
    ]);

    private static JsonObject Table() => Schema.Object(
    [
        ("columns", Schema.List(Schema.Object(
        [
            ("column", Whole), ("header", Schema.Text("Its name.")), ("fact", Schema.Words([.. TableFacts.Words, "none"])), ("why", Schema.Text("Why that is thought.")),
        ]))),
        ("doubts", Texts("What was taken although it could be otherwise.")),
        ("mapping", Schema.Text("The same as the file that can be put beside the table, and sent back as “columns”.")),
        ("rows", Schema.List(Schema.Object([("line", Whole), ("cells", Texts("A cell."))]))),
    ]);

    private static JsonObject Change() => Schema.Object(
    [
        ("kind", Schema.Words(Core.Words.All<ChangeKind>())), ("fact", Schema.Text("What is changed.")), ("name", Schema.Text("What it is called.")), ("share", Share),
        ("keptUpTo", Schema.TextOrNull("The highest value of one at which it may stay; null: at none, or not known.")), ("keptShare", Share),
        ("facts", Schema.List(Schema.Object([("fact", Schema.Text("A fact that would be another.")), ("is", Schema.Text("What it would be."))]))),
    ]);
}
