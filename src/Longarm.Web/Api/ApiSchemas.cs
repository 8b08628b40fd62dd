using System.Text.Json.Nodes;
using Longarm.Assessments;
using Longarm.Core;
using Longarm.Text;

namespace Longarm.Web;

/// <summary>The schemas that the description of the API names.</summary>
internal static class ApiSchemas
{
    public const string Case = "case";
    public const string CaseWithoutTo = "case-without-to";
    public const string Answer = "answer";
    public const string Problem = "problem";
    public const string Scenarios = "scenarios";
    public const string Comparison = "comparison";
    public const string Parties = "screened-parties";
    public const string Decision = "decision";
    public const string Saved = "saved-determination";

    /// <summary>All of them, by name.</summary>
    public static JsonObject All(HeldLaw law)
    {
        JsonObject all = [];
        Add(all, Case, CaseSchema.Of(law.Words));
        Add(all, Answer, AnswerSchema.Of());
        all[CaseWithoutTo] = WithoutTo((JsonObject)all[Case]!);
        all[Problem] = ProblemDetails();
        all[Scenarios] = Schema.List(Scenario());
        all[Comparison] = Compared();
        all[Parties] = ScreenSchemas.Parties();
        all[Decision] = DecisionSchemas.Asked();
        all[Saved] = RegisterSchemas.Saved((JsonObject)all[Answer]!);
        return all;
    }

    /// <summary>A reference to one of them.</summary>
    public static JsonObject Ref(string name) => new() { ["$ref"] = $"#/components/schemas/{name}" };

    // Schemas of files keep what they share below themselves; here it stands beside them, under names of its own.
    private static void Add(JsonObject all, string name, JsonObject document)
    {
        var definitions = (JsonObject)document["$defs"]!;
        document.Remove("$defs");
        document.Remove("$schema");
        all[name] = document;
        foreach (var (key, definition) in definitions.ToList())
        {
            definitions.Remove(key);
            all[$"{name}.{key}"] = definition;
            Point(definition!, name);
        }

        Point(document, name);
    }

    private static void Point(JsonNode node, string name)
    {
        if (node is JsonObject map && map["$ref"] is { } reference)
        {
            map["$ref"] = reference.ToString().Replace("#/$defs/", $"#/components/schemas/{name}.", StringComparison.Ordinal);
        }

        foreach (var child in node is JsonObject parent ? parent.Select(pair => pair.Value) : node as JsonArray ?? [])
        {
            if (child is JsonObject or JsonArray)
            {
                Point(child, name);
            }
        }
    }

    private static JsonNode WithoutTo(JsonObject whole)
    {
        var schema = whole.DeepClone();
        schema["title"] = "Longarm case file without a destination";
        ((JsonObject)schema["properties"]!).Remove("to");
        schema["required"] = new JsonArray([.. whole["required"]!.AsArray().Where(key => (string)key! != "to").Select(key => key!.DeepClone())]);
        return schema;
    }

    private static JsonObject ProblemDetails()
    {
        JsonObject number = new() { ["type"] = "integer" };
        var schema = Schema.Object(
        [
            ("type", Schema.TextOrNull("What kind of problem, as an address.")), ("title", Schema.Text("What is wrong.")), ("status", number.DeepClone()),
            ("detail", Schema.Text("What to do; or every mistake, one a line.")),
            ("mistakes", Schema.List(Schema.Object(
            [
                ("file", Schema.Text("The body, or the parameter.")), ("line", number.DeepClone()), ("column", number.DeepClone()),
                ("code", Schema.Text("A code that stays the same.")), ("message", Schema.Text("What is wrong, and what to write instead.")),
            ]))),
        ]);
        schema["title"] = "Problem details (RFC 9457)";
        schema["additionalProperties"] = true;
        return schema;
    }

    private static JsonObject Scenario() => Schema.Object(
    [
        ("id", Schema.Text("Its id.")), ("title", Schema.Text("What it supposes.")), ("measures", Schema.List(Schema.Text("Id of a measure that it touches."))),
        ("supposes", Schema.List(Schema.Object(
        [
            ("measure", Schema.Text("Id of the measure.")), ("state", Schema.Words(Words.All<MeasureState>())), ("on", Schema.Text("When.")),
            ("until", Schema.TextOrNull("Until when, exclusive.")), ("note", Schema.TextOrNull("One more sentence.")),
        ]))),
    ]);

    private static JsonObject Compared()
    {
        JsonObject number = new() { ["type"] = new JsonArray("number", "null") };
        var verdict = Ref($"{Answer}.verdict");
        var side = Schema.Object(
        [
            ("verdict", verdict.DeepClone()), ("certain", verdict.DeepClone()), ("possible", verdict.DeepClone()),
            ("regimes", Schema.Map(verdict.DeepClone())), ("dutyRate", number.DeepClone()), ("possibleDutyRate", number.DeepClone()),
        ]);
        return Schema.Object(
        [
            ("case", Schema.TextOrNull("Title of the case.")), ("changed", new JsonObject { ["type"] = "boolean" }),
            ("before", side.DeepClone()), ("after", side.DeepClone()),
            ("because", Schema.List(Schema.Object(
            [
                ("rule", Schema.Text("Id of the rule.")), ("kind", Schema.Words(Words.All<RuleKind>())), ("title", Schema.Text("What it is.")),
                ("citation", Schema.Text("The provision.")), ("before", Ref($"{Answer}.truth")), ("after", Ref($"{Answer}.truth")),
            ]))),
        ]);
    }
}
