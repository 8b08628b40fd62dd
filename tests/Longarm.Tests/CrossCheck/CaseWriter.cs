using System.Globalization;
using System.Text.Json.Nodes;

namespace Longarm.Tests.CrossCheck;

/// <summary>Writes generated facts as the case file that the program reads.</summary>
internal static class CaseWriter
{
    /// <summary>The case in JSON.</summary>
    public static string Write(GeneratedFacts facts)
    {
        JsonObject root = new()
        {
            ["on"] = Day(facts.Day),
            ["from"] = facts.From,
            ["to"] = facts.To,
            ["via"] = Texts(facts.Via),
            ["item"] = Item(facts.Item),
            ["quantity"] = facts.Quantity,
            ["parties"] = new JsonArray([.. facts.Parties.Prepend(facts.Exporter).Select(Party)]),
            ["uses"] = new JsonArray([.. facts.Uses.Select(Use)]),
            ["instruments"] = new JsonArray(),
        };
        if (facts.Activity is { } activity)
        {
            root["activity"] = activity;
        }

        return root.ToJsonString();
    }

    private static JsonObject Item(GeneratedItem item)
    {
        JsonObject codes = new() { ["us-ccl"] = item.Code, ["us-usml"] = "none" };
        if (item.Tariff is { } tariff)
        {
            codes["us-hts"] = tariff;
        }

        return new()
        {
            ["kind"] = item.Kind,
            ["origin"] = item.Origin,
            ["codes"] = codes,
            ["value"] = string.Create(CultureInfo.InvariantCulture, $"{item.Value} USD"),
            ["designed-by"] = "none",
            ["traits"] = Texts(item.Traits),
            ["for"] = Texts(item.For),
            ["materials"] = new JsonArray(),
            ["parts"] = new JsonArray([.. item.Parts.Select(p => new JsonObject { ["item"] = Item(p.Item), ["quantity"] = p.Quantity, ["how"] = p.How })]),
            ["made-with"] = new JsonArray([.. item.MadeWith.Select(m => new JsonObject { ["item"] = Item(m.Item), ["role"] = m.Role })]),
        };
    }

    private static JsonObject Party(GeneratedParty party) => new()
    {
        ["role"] = party.Role,
        ["country"] = party.Country,
        ["headquarters"] = party.Headquarters,
        ["parent-headquarters"] = party.Parent,
        ["kinds"] = Texts(party.Kinds),
        ["listings"] = Listings(party.Listings),
        ["owners"] = new JsonArray([.. party.Owners.Select(Owner)]),
    };

    private static JsonObject Owner(GeneratedOwner owner) => new()
    {
        ["share"] = string.Create(CultureInfo.InvariantCulture, $"{owner.Share}%"),
        ["country"] = "CN",
        ["headquarters"] = "CN",
        ["parent-headquarters"] = "CN",
        ["kinds"] = new JsonArray(),
        ["listings"] = Listings(owner.Listings),
        ["owners"] = new JsonArray([.. owner.Owners.Select(Owner)]),
    };

    private static JsonArray Listings(IEnumerable<GeneratedListing> listings) => new([.. listings.Select(Listing)]);

    private static JsonObject Listing(GeneratedListing listing)
    {
        JsonObject written = new()
        {
            ["list"] = listing.List,
            ["footnotes"] = listing.Footnote is { } footnote ? new JsonArray(footnote) : new JsonArray(),
            ["from"] = Day(listing.From),
            ["scope"] = listing.Scope,
            ["programs"] = Texts(listing.Programs),
        };
        if (listing.Until is { } until)
        {
            written["until"] = Day(until);
        }

        return written;
    }

    private static JsonNode Use(GeneratedUse use)
    {
        if (use is { Product: null, Node: null, Layers: null, Place: null })
        {
            return JsonValue.Create(use.Use);
        }

        (string Key, JsonNode? Value)[] fields =
        [
            ("use", use.Use), ("product", use.Product), ("layers", use.Layers), ("place", use.Place),
            ("node", use.Node is { } node ? string.Create(CultureInfo.InvariantCulture, $"{node} nm") : null),
        ];
        return new JsonObject(fields.Where(f => f.Value is not null).Select(f => KeyValuePair.Create(f.Key, f.Value)));
    }

    private static JsonArray Texts(IEnumerable<string> texts) => new([.. texts.Select(t => JsonValue.Create(t))]);

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
