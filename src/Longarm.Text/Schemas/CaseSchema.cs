using System.Text.Json.Nodes;
using Longarm.Core;
using Longarm.Core.Language;

namespace Longarm.Text;

/// <summary>The JSON Schema of a case file, made from the facts that the program reads and the words of the vocabulary.</summary>
public static class CaseSchema
{
    private const string AmountForm = @"^\d+(\.\d+)?(\.\.\d+(\.\d+)?)?";

    /// <summary>The schema.</summary>
    public static JsonObject Of(VocabularyWords words)
    {
        JsonObject definitions = [];
        foreach (var kind in FactCatalog.Kinds.Where(k => k != "case"))
        {
            definitions[kind] = Schema.Object([.. Fields(kind, words), .. Extra(kind, words)]);
        }

        (string, JsonNode)[] own =
        [
            ("case", Schema.Text("What a person calls it.")),
            ("known", Schema.Text("Only what had been published by this day counts, inclusive.", @"^\d{4}-\d{2}-\d{2}$")),
            ("rates", Schema.Map(AmountOf(Unit.MoneyDimension, words))),
            ("items", Schema.Map(Schema.Ref("item"))),
            ("complete", Schema.Map(new JsonObject { ["type"] = "boolean" })),
        ];
        var root = Schema.Object([.. Fields("case", words).Where(f => f.Name != "exporter"), .. own], "on", "from", "to", "item");
        return Schema.Document("Longarm case file", root, definitions);
    }

    private static IEnumerable<(string Name, JsonNode Value)> Fields(string kind, VocabularyWords words) =>
        FactCatalog.NamesOf(kind).Where(name => !(kind == "instrument" && name is "codes" or "places"))
            .Select(name => (name, (JsonNode)(name is "on" or "item" ? Of(FactCatalog.Find(kind, name)!, words) : Bounded(Of(FactCatalog.Find(kind, name)!, words)))));

    private static (string, JsonNode)[] Extra(string kind, VocabularyWords words) => kind switch
    {
        "item" =>
        [
            ("codes", Schema.Object(words.Nomenclatures.Values.Select(n => (n.Id, (JsonNode)Bounded(Schema.Text($"Code of {n.Title}, or none.")))))),
            ("specs", Schema.Object(words.Specs.Select(s => (s.Key, (JsonNode)Bounded(AmountOf(s.Value, words)))))),
            ("complete", Schema.Map(new JsonObject { ["type"] = "boolean" })),
            ("internal", Schema.List(Schema.Text("A key of the item that no answer for somebody outside the house uses."))),
            ("from", Schema.Text("A file that describes the item, in place of all other keys.")),
            ("ref", Schema.Text("A name that “items” describes, in place of all other keys.")),
        ],
        "part" or "production" => [("ref", Schema.Text("A name that “items” describes."))],
        "party" or "owner" => [("complete", Schema.Map(new JsonObject { ["type"] = "boolean" }))],
        "instrument" => [("covers", Schema.Object([.. words.Nomenclatures.Keys.Select(n => (n, (JsonNode)Schema.List(Schema.Text("A code tree.")))), ("to", Schema.List(Place()))]))],
        _ => [],
    };

    private static JsonObject Of(FactField field, VocabularyWords words) => field switch
    {
        { Name: "designed-by" } => Schema.Any(Schema.Text("Name of a party, or none."), Schema.Ref("party")),
        { Name: "uses" } => Schema.List(Schema.Any(Schema.Words(words.Enums["use"]), Schema.Ref("use"))),
        { Name: "processed-with" } => Schema.Any(Place(), Schema.Object([("origin", Place())])),
        _ => Of(field.Type, words),
    };

    private static JsonObject Of(RuleType type, VocabularyWords words) => type.Kind switch
    {
        TypeKind.List => Schema.List(Of(type.Element!, words)),
        TypeKind.Node => Schema.Ref(type.Name!),
        TypeKind.Place => Place(),
        TypeKind.Moment => Schema.Text("A day, or an instant with its offset.", @"^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2})?(Z|[+-]\d{2}:\d{2}))?$"),
        TypeKind.Word when type.Name is { } name => Schema.Words(words.Enums[name]),
        TypeKind.Amount => AmountOf(type.Name!, words),
        _ => Schema.Text(type.ToString()),
    };

    private static JsonObject Place() => Schema.Text("ISO 3166-1 alpha-2, or a subdivision.", "^[A-Z]{2}(-[A-Z0-9]{1,3})?$");

    private static JsonObject AmountOf(string dimension, VocabularyWords words) => dimension switch
    {
        Unit.MoneyDimension => Schema.Text("An amount with its currency, or an interval: 900..1200 USD.", AmountForm + " ?[A-Z]{3}$"),
        Unit.NumberDimension or "share" => Schema.Any(new JsonObject { ["type"] = "number", ["minimum"] = 0 }, Schema.Text("A number, a share in %, or an interval.", AmountForm + " ?%?$")),
        _ => Schema.Text($"A {dimension} in {string.Join(", ", words.Units.Values.Where(u => u.Dimension == dimension).Select(u => u.Symbol))}.", AmountForm),
    };

    private static JsonObject Bounded(JsonObject one) =>
        one["type"]?.ToString() == "array" ? one : Schema.Any(one, Schema.Object([("any-of", Schema.List(one.DeepClone()))], "any-of"));
}
