using System.Text.Json.Nodes;
using Longarm.Core;
using Longarm.Text;

namespace Longarm.Web;

/// <summary>The schemas of lists that are kept: saved determinations, the map, measures, rules.</summary>
internal static class RegisterSchemas
{
    private static JsonObject Id => Schema.Text("Its id.");

    private static JsonObject Flag => new() { ["type"] = "boolean" };

    private static JsonObject Number => new() { ["type"] = "integer" };

    private static JsonObject Texts => Schema.List(new JsonObject { ["type"] = "string" });

    private static JsonObject Verdict => ApiSchemas.Ref($"{ApiSchemas.Answer}.verdict");

    private static (string, JsonNode)[] Range => [("verdict", Verdict), ("certain", Verdict), ("possible", Verdict)];

    private static (string, JsonNode)[] Period => [("from", Day("First day or instant.")), ("until", Day("First after the last.")), ("published", Day("When it was public."))];

    private static (string, JsonNode)[] Place =>
    [
        ("saved", Schema.Text("When, in universal time.")), ("program", Schema.Text("Version that saved it.")), ("factsHash", Hash), ("answerHash", Hash),
        ("law", Hash), ("previous", Hash), ("hash", Hash),
    ];

    private static JsonObject Hash => Schema.Text("SHA-256 in small hexadecimal digits.", "^[0-9a-f]{64}$");

    /// <summary>A saved determination: the answer with its number and its place in the record.</summary>
    public static JsonObject Saved(JsonObject answer)
    {
        var schema = answer.DeepClone().AsObject();
        schema["title"] = "Longarm saved determination";
        schema["properties"]!["id"] = Number;
        schema["properties"]!["record"] = Schema.Object(
            [.. Place, ("file", Schema.Text("Name of the case.")), ("facts", Schema.Text("The case, byte for byte.")), ("strict", Schema.Words(["true", "false"]))]);
        return schema;
    }

    /// <summary>A page of them.</summary>
    public static JsonObject SavedList() => Schema.Object(
    [
        ("determinations", Schema.List(Schema.Object(
        [
            ("id", Number), ("saved", Schema.Text("When.")), ("case", Schema.Text("Title.")), ("item", Schema.Text("Name of the item.")),
            ("from", Schema.Text("Shipped from.")), ("to", Schema.Text("Shipped to.")), .. Range, ("hash", Hash),
        ]))),
        ("next", new JsonObject { ["type"] = new JsonArray("integer", "null"), ["description"] = "What to write as “after” for the next page; null: this is the last." }),
    ]);

    /// <summary>What asking again gave.</summary>
    public static JsonObject Replay() => Schema.Object(
    [
        ("id", Number), ("same", Flag), ("difference", Schema.TextOrNull("The first difference.")), ("program", Schema.Text("Version that asked again.")),
        ("record", Schema.Object(Place)), ("answer", Schema.Any(ApiSchemas.Ref(ApiSchemas.Answer), new JsonObject { ["type"] = "null" })),
    ]);

    /// <summary>What items may be classified as.</summary>
    public static JsonObject Candidates() => Schema.Object(
    [
        ("case", Schema.TextOrNull("Title of the case.")), ("on", Day("The day.")),
        ("items", Schema.List(Schema.Object(
        [
            ("item", Schema.Text("Where it stands in the case.")), ("name", Schema.Text("Its name.")), ("contradicted", Texts),
            ("candidates", Schema.List(Schema.Object(
            [
                ("nomenclature", Schema.Text("Of which list.")), ("code", Schema.Text("The code.")), ("truth", Schema.Words(["true", "unknown"])), ("rule", Id),
                ("title", Schema.Text("What the entry is.")), ("citation", Schema.Text("The entry.")), ("questions", Texts), ("proof", ApiSchemas.Ref($"{ApiSchemas.Answer}.proof")),
            ]))),
            ("questions", Schema.List(Schema.Object([("question", Schema.Text("The question.")), ("decides", Texts)]))),
        ]))),
    ]);

    /// <summary>A verdict for each destination.</summary>
    public static JsonObject Map() => Schema.Object(
    [
        ("on", Day("The day.")), ("known", Day("The day of knowledge.")), ("scenarios", Texts),
        ("packs", Schema.List(Schema.Object([("id", Id), ("version", Schema.Text("Its version.")), ("hash", Schema.Text("Its hash."))]))),
        ("places", Schema.List(Schema.Object(
        [
            ("place", Schema.Text("ISO 3166 code.")), ("name", Schema.Text("Its name.")), .. Range,
            ("regimes", Schema.List(Schema.Object([("id", Id), .. Range, ("enforced", Schema.Object(Range))]))), ("rules", Texts),
        ]))),
    ]);

    /// <summary>A measure as lists tell it.</summary>
    public static JsonObject Measure() => Schema.Object([.. MeasureHead, .. MeasureStatus]);

    /// <summary>A measure with all its events.</summary>
    public static JsonObject WholeMeasure() => Schema.Object(
        [.. MeasureHead, .. MeasureStatus, ("note", Schema.TextOrNull("One more sentence.")), ("reviewed", Day("When somebody looked last.")), ("events", Events)]);

    /// <summary>What happened between two days.</summary>
    public static JsonObject MeasureChanges() => Schema.Object(
    [
        ("from", Day("The one day.")), ("to", Day("The other.")),
        ("measures", Schema.List(Schema.Object([.. MeasureHead, ("before", StateOrNull), ("after", StateOrNull), ("events", Events)]))),
    ]);

    /// <summary>A page of rules.</summary>
    public static JsonObject Rules() => Schema.Object(
        [("count", Number), ("rules", Schema.List(Schema.Object(RuleHead))), ("next", Schema.TextOrNull("What to write as “after” for the next page."))]);

    /// <summary>A rule whole.</summary>
    public static JsonObject Rule() => Schema.Object(
    [
        .. RuleHead, ("note", Schema.TextOrNull("One more sentence.")), ("file", Schema.Text("Its file in the rules folder.")),
        ("officialTexts", Schema.List(Schema.Object([("name", Schema.Text("Whose text.")), ("address", Schema.Text("Where it is.")), ("finds", Schema.Text("What one finds there."))]))),
        ("limbs", Schema.List(Schema.Object([("name", Schema.Text("As lawyers name it.")), ("is", Expression), ("citation", Schema.TextOrNull("Its own.")), .. Period]))),
        ("when", Expression), ("rate", ExpressionOrNull), ("basis", ExpressionOrNull), ("policy", Schema.TextOrNull("Review policy.")),
        ("policies", Schema.Map(Schema.Text("When applications are reviewed so."))), ("code", Schema.TextOrNull("Classifications: the code.")),
        ("claim", Schema.TextOrNull("What a case has to claim.")), ("authorization", Flag), ("deadline", Schema.TextOrNull("When it is due.")), ("measure", Schema.TextOrNull("Id of the measure that dates it.")),
        ("versions", Schema.List(Schema.Object(
        [
            .. Period, ("source", Schema.Text("The act.")), ("evidence", Schema.Words(Words.All<Evidence>())), ("posture", Schema.Words(Words.All<Posture>())),
            ("title", Schema.TextOrNull("Its own title.")), ("when", ExpressionOrNull), ("rate", ExpressionOrNull), ("policy", Schema.TextOrNull("Its own policy.")),
        ]))),
        ("joined", Schema.List(Schema.Object([("by", Schema.Text("By which key.")), ("own", Flag), ("words", Schema.Text("How.")), ("rules", Texts)]))),
        ("joinedUnnamed", Schema.TextOrNull("Whom it concerns without naming them.")),
        ("cases", Schema.List(Schema.Object(
        [
            ("title", Schema.Text("What it shows.")), ("scenarios", Texts), ("enforced", Flag),
            ("expected", Schema.List(Schema.Object([("id", Id), ("aspect", Schema.TextOrNull("Of what.")), ("value", Schema.Text("What is expected."))]))), ("facts", new JsonObject { ["type"] = "object" }),
        ]))),
        ("notEncoded", Schema.List(Schema.Object(
        [
            ("citation", Schema.Text("The provision.")), ("what", Schema.Text("What is left out.")), ("reason", Schema.Text("Why.")), ("permanent", Flag), ("whole", Flag),
            ("could", Schema.TextOrNull("The hardest that it could bring.")),
        ]))),
    ]);

    private static (string, JsonNode)[] MeasureHead =>
    [
        ("id", Id), ("title", Schema.Text("What it is.")), ("by", Schema.Text("Whose it is.")), ("against", Texts), ("kind", Schema.TextOrNull("What kind of act.")),
        ("answers", Texts), ("rules", Texts),
    ];

    private static (string, JsonNode)[] MeasureStatus =>
    [
        ("state", StateOrNull), ("since", Day("Since when.")), ("binds", Truth), ("unenforced", Flag), ("unverifiedSince", Day("After which nobody has confirmed it.")),
    ];

    private static (string, JsonNode)[] RuleHead =>
    [
        ("id", Id), ("title", Schema.Text("What it is.")), ("kind", Schema.Words(Words.All<RuleKind>())), ("regime", Schema.Text("Its pack.")),
        ("part", Schema.Text("Its part of the law.")), ("citation", Schema.Text("The provision.")),
        ("inForce", Schema.Object(
        [
            ("on", Day("The day asked about.")), ("truth", Truth), ("from", Day("Since.")), ("until", Day("First day after.")), ("source", Schema.TextOrNull("The act.")),
            ("unverifiedSince", Day("After which nobody has confirmed it.")),
        ])),
    ];

    private static JsonObject Events => Schema.List(Schema.Object(
    [
        ("state", Schema.Words(Words.All<MeasureState>())), ("on", Day("When.")), ("known", Day("When it was public.")), ("until", Day("First after its stated end.")),
        ("note", Schema.TextOrNull("One more sentence.")), ("source", Schema.Text("Where it is written.")), ("evidence", Schema.Words(Words.All<Evidence>())),
    ]));

    private static JsonObject Truth => ApiSchemas.Ref($"{ApiSchemas.Answer}.truth");

    private static JsonObject StateOrNull => Schema.Any(Schema.Words(Words.All<MeasureState>()), new JsonObject { ["type"] = "null" });

    private static JsonObject Expression => Schema.Text("In the rule language.");

    private static JsonObject ExpressionOrNull => Schema.TextOrNull("In the rule language.");

    private static JsonObject Day(string description) => Schema.TextOrNull($"{description} A day, or an instant with its offset.");
}
