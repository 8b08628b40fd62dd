using System.Text.Json.Nodes;
using Longarm.Core;
using Longarm.Core.Language;
using Longarm.Text;

namespace Longarm.RulePacks;

/// <summary>The JSON Schema of a rule file.</summary>
public static class RuleSchema
{
    /// <summary>The schema.</summary>
    public static JsonObject Of()
    {
        JsonObject definitions = new()
        {
            ["expression"] = Schema.Text("A condition in the rule language."),
            ["ids"] = Schema.Any(Schema.Text("Id or prefix of a rule."), Schema.List(Schema.Text("Id or prefix of a rule."))),
            ["day"] = Schema.Text("A day, or an instant with its offset.", @"^\d{4}-\d{2}-\d{2}"),
            ["version"] = Schema.Object(
            [
                ("from", Schema.Ref("day")), ("until", Schema.Ref("day")), ("published", Schema.Ref("day")),
                ("source", Schema.Text("Where that is written.")), ("evidence", Schema.Words(Words.All<Evidence>())),
                ("when", Schema.Ref("expression")), ("rate", Schema.Ref("expression")), ("policy", Schema.Words(Words.All<ReviewPolicy>())), ("title", Schema.Text("The title in this time.")),
                ("posture", Schema.Words(Words.All<Posture>())), ("note", Schema.Text("A remark.")),
            ], "source"),
            ["limb"] = Schema.Any(Schema.Ref("expression"), Schema.Object(
            [
                ("is", Schema.Ref("expression")), ("cites", Schema.Text("Its own citation.")), ("from", Schema.Ref("day")), ("until", Schema.Ref("day")),
                ("published", Schema.Ref("day")), ("source", Schema.Text("Where that is written.")), ("evidence", Schema.Words(Words.All<Evidence>())), ("note", Schema.Text("A remark.")),
            ], "is")),
        };
        (string, JsonNode)[] properties =
        [
            ("rule", Schema.Text("Pack and provision.")), ("title", Schema.Text("What it is, in our words.")), ("kind", Schema.Words(Words.All<RuleKind>())),
            ("cites", Schema.Text("The provision.")), ("code", Schema.Map(Schema.Text("Classifications: the code, by nomenclature."))), ("note", Schema.Text("One more sentence.")),
            ("of", Schema.Object(FactCatalog.Kinds.Select(kind => (kind, (JsonNode)Schema.Text("Name of the variable."))))),
            ("gives", Schema.Text("truth, money, number or a dimension.")),
            ("limbs", Schema.Map(Schema.Ref("limb"))), ("when", Schema.Ref("expression")),
            ("rate", Schema.Ref("expression")), ("basis", Schema.Ref("expression")),
            .. RuleFormat.Edges.Select(edge => (edge, (JsonNode)Schema.Ref("ids"))),
            ("policy", Schema.Any(Schema.Words(Words.All<ReviewPolicy>()), Schema.Object(Words.All<ReviewPolicy>().Select(word => (word, (JsonNode)Schema.Ref("expression")))))), ("claim", Schema.Text("Symbol to claim.")),
            ("grants", Schema.Words(["exception", "authorization"])), ("deadline", Schema.Text("When it is due.")),
            ("measure", Schema.Text("The measure that dates it.")), ("evidence", Schema.Words(Words.All<Evidence>())), ("versions", Schema.List(Schema.Ref("version"))),
        ];
        return Schema.Document("Longarm rule", Schema.Object(properties, "rule", "title", "kind", "cites", "when"), definitions);
    }
}
