using static Longarm.Tests.CrossCheck.Making;

namespace Longarm.Tests.CrossCheck;

/// <summary>Foreign items whose controlled U.S. content exceeds the level: 15 CFR 734.3(a)(3)(ii), 734.4(c), (d), supplement no. 2 to part 734.</summary>
internal sealed class DeMinimisReadings(ControlTables tables)
{
    // Russia and Belarus license tariff lines of EAR99 content that are not drawn here; so content that goes there is listed.
    private static readonly IReadOnlyList<string> Destinations = Codes.Set("CN HK MO VN JP DE IN TW SG KR IL BR ZA AU GB CA MX PK SD KZ SA RU BY");
    private static readonly string[] OtherReasons = ["MT", "NP", "CB", "RS", "CC"];
    private static readonly IReadOnlyList<string> Embargoed = Codes.Set("CU IR KP SY");
    private static readonly IReadOnlyList<string> Origins = Codes.Set("DE JP KR CN AE TR SG");

    // The terms of 734.4(b) on encryption, and items without a level, are asked apart from how much there is.
    public IEnumerable<Reading> All =>
    [
        new("734.4.c", "15 CFR 734.3(a)(3)(ii), 734.4(c), supplement no. 2 to part 734", d => DrawProduct(d, d.Mostly(75, Embargoed, Destinations)), f =>
            Exceeds(f, 0.10m) && Places.In(f.To, f.Day, "E:1", "E:2")) { Cases = 900 },
        new("734.4.d", "15 CFR 734.3(a)(3)(ii), 734.4(d), supplement no. 2 to part 734", d => DrawProduct(d, d.Mostly(85, Destinations, Embargoed)), f =>
            Exceeds(f, 0.25m) && !Places.In(f.To, f.Day, "E:1", "E:2")) { Cases = 900 },
    ];

    private bool Exceeds(GeneratedFacts facts, decimal level) => IsForeign(facts.Item) && !Places.IsUnitedStates(facts.From) && Controlled(facts.Item, facts) > level * facts.Item.Value;

    // U.S. content counts in the form received: what is inside it is not looked at.
    private decimal Controlled(GeneratedItem item, GeneratedFacts facts) => item.Parts.Sum(p => p.Quantity * (IsForeign(p.Item)
        ? Controlled(p.Item, facts)
        : IsControlled(p.Item, facts) ? p.Item.Value : 0));

    private bool IsControlled(GeneratedItem content, GeneratedFacts facts) => facts.To switch
    {
        _ when content.Traits.Contains("published-source") => false,
        "CU" or "KP" or "SY" => true,
        "IR" => content.IsListed && tables.NamesColumn(content.Entry),
        "RU" or "BY" => content.IsListed && !((tables.IsAntiTerrorismOnly(content.Entry) || content.Is("9A991")) && Places.IsRussiaPartner(facts.From)),
        _ when content.Is("5A002", "5D002") && facts.To != "CA" => true, // 742.15(a)
        _ when JurisdictionReadings.IsY(content) && Places.Country(facts.To) == "CN" => true, // 742.6(a)(7)
        _ => content.IsListed && tables.Requires(content.Code, facts.To, null) && !IsUnderGbs(content, facts.To),
    };

    // 740.4; each other destination that is drawn is in Country Group B.
    private bool IsUnderGbs(GeneratedItem content, string to) => tables.Gbs.Contains(content.Entry)
        && to is not ("CN" or "HK" or "MO" or "VN" or "KZ" or "SD" or "UA")
        && tables.Requires(content.Code, to, "NS") && !OtherReasons.Any(r => tables.Requires(content.Code, to, r));

    private static GeneratedFacts DrawProduct(Draw draw, string to)
    {
        var kind = draw.Of("commodity", "commodity", "commodity", "software", "technology");
        var isSingle = draw.Chance(40);
        var parts = isSingle ? [DrawPart(draw, kind, to, draw.Of(99m, 100, 101, 249, 250, 251))] : draw.Some(2, 5, () => DrawPart(draw, kind, to, null));
        var from = draw.Of(Origins);
        return new(draw.Day("2026-07-23", "2026-08-17", "2026-09-23", "2026-01-15"), from, to, new(kind, from, kind == "commodity" ? draw.Of("EAR99", "3A991.a") : "EAR99") { Parts = parts });
    }

    private static GeneratedPart DrawPart(Draw draw, string kind, string to, decimal? exactly)
    {
        var code = draw.Of(kind switch
        {
            "software" => Codes.Set("5D992.c 3D004 3D101 5D002.c.1 7D994"),
            "technology" => Codes.Set("3E991 3E002 3E101 3E004 6E003 9E991"),
            _ => Codes.Set("3A991.a 3A225 3A101 3C005 6B002 6A006 3A611.x 3A611.y 5A002.a 9A991.b 3A991.a 3A225 3A101 EAR99"),
        });
        code = code == "EAR99" && to is ("RU" or "BY") ? "3A991.a" : code;
        // Whether 742.15 goes for software is asked, and decides where the chart does not.
        code = code == "5D002.c.1" && to is ("AU" or "GB" or "CA") ? "3D004" : code;
        var isBundled = kind == "commodity" && draw.Chance(12);
        code = isBundled ? "5D992.c" : code;
        GeneratedItem item = new(isBundled ? "software" : kind, draw.Mostly(80, ["US"], ["JP", "DE"]), code)
        {
            Tariff = code == "EAR99" ? "4901.99" : null,
            Value = exactly ?? draw.Of(5m, 10, 25, 50, 75, 100, 125),
            Traits = code is "5A002.a" or "5D002.c.1" ? draw.Mostly<string[]>(85, [["enc-b1"], ["enc-b2"], ["enc-b3"], code == "5D002.c.1" ? ["published-source"] : ["enc-b3"]], [[]]) : [],
        };
        var how = isBundled ? "bundled" : kind == "commodity" ? "incorporated" : "commingled";
        GeneratedPart part = new(item, exactly is null ? draw.Between(1, 3) : 1, how);
        return draw.Chance(25) && !isBundled ? Nested(draw, part, kind) : part;
    }

    // Inside something foreign, or inside U.S. content that needs no license.
    private static GeneratedPart Nested(Draw draw, GeneratedPart part, string kind) =>
        new(new(kind, draw.Mostly(70, ["KR"], ["US"]), kind switch { "software" => "7D994", "technology" => "3E991", _ => "3A991.a" }) { Value = part.Item.Value * part.Quantity, Parts = [part] }, 1, part.How);
}
