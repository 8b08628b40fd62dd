using System.Text.Json.Nodes;
using Longarm.Assessments;
using Longarm.Screening;
using Longarm.Text;

namespace Longarm.Web;

/// <summary>Schemas of decisions about matches.</summary>
internal static class DecisionSchemas
{
    private static JsonObject Outcome => Schema.Words(Enum.GetNames<DecisionOutcome>().Select(name => name.ToLowerInvariant()));

    private static (string, JsonNode)[] Whole =>
    [
        ("list", Schema.Text("The list.")), ("entry", Schema.Text("How its publisher refers to the entry.")), ("id", Schema.TextOrNull("Id of the party.")), ("party", Schema.Text("Its name.")),
        ("number", new JsonObject { ["type"] = "integer", ["minimum"] = 1 }), ("outcome", Outcome), ("by", Schema.Text("Who decided.")), ("decided", Schema.Text("When, in universal time.")),
        ("reason", Schema.Text("Why.")), ("allNames", Flag("Whether it holds whatever name the party of that id goes by.")), ("until", Schema.TextOrNull("First day on which it no longer stands.")),
    ];

    /// <summary>A decision as it is sent.</summary>
    public static JsonObject Asked() => Schema.Object(
    [
        ("outcome", Outcome), ("party", ScreenSchemas.Party()), ("list", Schema.Text("The list, as matches name it.")), ("entry", Schema.Text("The entry, as matches name it.")),
        ("reason", Schema.Text("Why.")), ("by", Schema.Text("Who decides.")), ("until", Schema.TextOrNull("First day on which it no longer stands.")),
        ("allNames", Flag("Whether it holds whatever name the party of that id goes by; false if left out.")),
    ], "outcome", "party", "list", "entry", "reason", "by");

    /// <summary>A decision that was kept.</summary>
    public static JsonObject Kept() => Schema.Object([.. Whole, ("remarks", Schema.List(Schema.Text("What was passed over in the party.")))]);

    /// <summary>Decisions and how they stand.</summary>
    public static JsonObject List() => Schema.Object(
    [
        ("on", Schema.Text("The day asked about.")),
        ("decisions", Schema.List(Schema.Object(
        [
            .. Whole, ("state", Schema.Words(Enum.GetNames<DecisionState>().Select(name => name.ToLowerInvariant()))),
            ("since", Schema.List(Schema.Object([("what", Schema.Text("What is told otherwise.")), ("before", Schema.TextOrNull("As it was.")), ("now", Schema.TextOrNull("As it is."))]))),
            ("remarks", Schema.List(Schema.Text("What could not be looked up."))),
        ]))),
        ("head", Schema.Text("Hash of the last decision.")), ("breaks", Schema.List(Schema.Text("What does not fit in the chain; none: it is intact."))),
    ]);

    private static JsonObject Flag(string description) => new() { ["type"] = "boolean", ["description"] = description };
}
