using static Longarm.Tests.CrossCheck.Making;

namespace Longarm.Tests.CrossCheck;

/// <summary>U.S. content that frees no foreign item, chip making equipment and paragraph .y: 15 CFR 734.4(a)(2), (8), (9), 742.4(a)(4), 742.6(a)(7), (12), 744.23(a)(2)(iii).</summary>
internal static class MoreChipReadings
{
    private static readonly IReadOnlyList<string> Equipment = [.. Codes.Category3B.Where(c => new GeneratedItem("commodity", "US", c).Is(Codes.ChipEquipment))];
    private static readonly IReadOnlyList<string> OtherEquipment = [.. Codes.Category3B.Except(Equipment)];
    private static readonly IReadOnlyList<string> ForPakistan = Codes.Set("1B999 2A992 2B999 3A992 3A999 6A996");
    private static readonly IReadOnlyList<string> Munitions = Codes.Set("3A611.y 9A610.y.1 9A515.y 0A606.y.2 9A619.y 9D610.y 9A610.x 3A611.a 9A515.x 9A991.b EAR99");

    public static IEnumerable<Reading> All =>
    [
        new("734.4.a.2", "15 CFR 734.4(a)(2)", DrawEncryption, f =>
            IsForeign(f.Item) && f.Item.Contents.Any(c => !IsForeign(c) && c.Is("5E002"))),
        new("734.4.a.8", "15 CFR 734.4(a)(8)", d => DrawWithChip(d, Equipment), f =>
            IsForeign(f.Item) && f.Item.Is(Codes.ChipEquipment) && f.Item.Contents.Any(IsCategoryChip) && Places.IsMacauOrD5(f.To, f.Day)
            && f.Day >= new DateOnly(2024, 12, 2) && !IsExcluded(f)),
        new("734.4.a.9", "15 CFR 734.4(a)(9)", d => ToFacility(d, DrawWithChip(d, OtherEquipment)), f =>
            IsForeign(f.Item) && f.Item.Entry.StartsWith("3B", StringComparison.Ordinal) && !f.Item.Is(Codes.ChipEquipment) && f.Item.Contents.Any(IsCategoryChip)
            && f.Day >= new DateOnly(2024, 12, 2)
            && f.Parties.Any(p => p.Listings.Any(l => l is { List: "us-entity-list", Footnote: 5 } && l.StandsOn(f.Day))
                || Places.IsMacauOrD5(p.Country, f.Day) && f.Uses.Any(u => u is { Use: "ic-production", Product: "logic", Node: <= 16 } && (u.Place ?? f.To) == p.Country))) { Cases = 900 },
        new("742.4.a.4", "15 CFR 742.4(a)(4)(i), (ii)(A)", DrawEquipment, f =>
            f.Item.Is([.. Codes.ChipEquipment, "3D992", "3E992"]) && Places.IsMacauOrD5(f.To, f.Day) && !f.IsDeemed),
        new("742.4.a.4.ii", "15 CFR 742.4(a)(4)(ii)(B)", d => DrawWithChip(d, Equipment), f =>
            f.Item.Is(Codes.ChipEquipment) && Places.IsMacauOrD5(f.To, f.Day) && f.Day >= new DateOnly(2024, 12, 2) && !IsExcluded(f)),
        new("742.6.a.7", "15 CFR 742.6(a)(7)", DrawY, f =>
            Places.Country(f.To) is ("CN" or "RU" or "VE") && JurisdictionReadings.IsMunition(f.Item) && JurisdictionReadings.IsY(f.Item)
            && !f.IsTransfer && !(f.To == "RU" && f.Uses.Any(u => u.Use == "international-space-station"))),
        new("742.6.a.12", "15 CFR 742.6(a)(12), 89 FR 93164, 94603", DrawToPakistan, IsForPakistan),
        new("740.2.a.25", "15 CFR 740.2(a)(25), 89 FR 93164, 94603", DrawToPakistan, IsForPakistan),
        new("744.23.a.2.iii", "15 CFR 744.23(a)(2)(iii)", DrawDesign, f =>
            f.Item.Kind is ("software" or "technology") && f.Item.Traits.Contains("chip-design-software")
            && f.Uses.Any(u => u.Use == "advanced-node-ic" && Places.IsMacauOrD5(u.Place ?? f.To, f.Day))),
    ];

    private static bool IsForPakistan(GeneratedFacts facts) =>
        facts.To == "PK" && facts.Item.Is(ForPakistan) && !facts.Item.Is("2B999.h.2") && facts.Day >= new DateOnly(2024, 12, 26);

    private static bool IsCategoryChip(GeneratedItem item) => !IsForeign(item) && item.Traits.Contains("integrated-circuit") && item.Code[0] is ('3' or '4' or '5');

    private static bool IsExcluded(GeneratedFacts facts) => Places.IsChipEquipmentPartner(facts.Exporter.Country)
        && !Places.IsMacauOrD5(facts.Exporter.Headquarters, facts.Day) && !Places.IsMacauOrD5(facts.Exporter.Parent, facts.Day);

    private static GeneratedFacts DrawEncryption(Draw draw)
    {
        GeneratedItem part = new("technology", draw.Mostly(70, ["US", "PR"], ["DE"]), draw.Mostly(70, ["5E002"], ["5E992.b", "5E001.a", "EAR99"]));
        GeneratedPart inside = new(part, 1, "commingled");
        GeneratedItem item = new("technology", draw.Mostly(90, ["DE", "FR", "IN"], ["US"]), draw.Of("5E002", "5E992.b"))
        {
            Parts = [draw.Chance(30) ? new(new("technology", "FR", "5E002") { Parts = [inside] }, 1, "commingled") : inside],
        };
        return new(draw.Day(Days.Recent), draw.Of("DE", "FR", "IN"), draw.Of(Places.World), item);
    }

    // Who reexports is of supplement no. 4 to part 742 or of D:5: whether other countries control the same is no fact of a case.
    private static GeneratedFacts DrawWithChip(Draw draw, IReadOnlyList<string> codes)
    {
        GeneratedItem chip = new("commodity", draw.Mostly(75, ["US"], ["TW", "KR"]), draw.Of("3A991.a", "3A001.a.7", "5A992.c", "EAR99")) { Traits = ["integrated-circuit"] };
        var contained = draw.Chance(85) ? chip : new("commodity", "US", "3A992.a");
        GeneratedPart part = new(contained, draw.Between(1, 9), "incorporated");
        var from = draw.Of("JP", "NL", "DE", "CN", "MO");
        GeneratedItem item = new("commodity", draw.Mostly(95, ["JP", "NL", "CN"], ["US"]), draw.Mostly(80, codes, [.. Codes.Category3B, "3A991.a"]))
        {
            Parts = [draw.Chance(30) ? new(new("commodity", "KR", "EAR99") { Parts = [part] }, 1, "incorporated") : part],
        };
        return new(draw.Chance(4) ? new(2024, 12, 1) : draw.Day([.. Days.Recent, "2024-12-02"]), from, draw.Mostly(80, Places.ArmsEmbargoedOrMacau, Places.Others), item)
        {
            Exporter = new("exporter", from) { Headquarters = draw.Of(from, from, "CN", "US"), Parent = draw.Of(from, from, "MO", "US", "KR") },
        };
    }

    private static GeneratedFacts ToFacility(Draw draw, GeneratedFacts facts)
    {
        var isFacility = draw.Chance(50);
        return facts with
        {
            Parties = [new(draw.Of("end-user", "ultimate-consignee"), facts.To) { Kinds = isFacility ? ["semiconductor-fab"] : [], Listings = isFacility ? [] : [Ownership.DrawListing(draw, draw.Mostly<int?>(75, [5], [1, null]))] }],
            Uses = isFacility ? draw.Of<GeneratedUse[]>([new("ic-production", "logic", 7)], [new("ic-production", "logic", 16)], [new("ic-production", "logic", 28)], [new("ic-production", "nand", Layers: 232)]) : [],
        };
    }

    private static GeneratedFacts DrawEquipment(Draw draw)
    {
        var code = draw.Mostly(70, [.. Equipment, "3D992", "3E992"], [.. OtherEquipment, "3D991", "3E991"]);
        GeneratedItem item = new(Codes.Kind(code), "US", code) { For = Codes.Kind(code) == "commodity" ? [] : ["3B001.c.1.a"] };
        var to = draw.Mostly(75, Places.ArmsEmbargoedOrMacau, Places.Others);
        return new(draw.Day(Days.Recent), draw.Of("US", "KR", "CN", to), to, item) { Activity = item.Kind != "commodity" && draw.Chance(20) ? "deemed-export" : null };
    }

    private static GeneratedFacts DrawY(Draw draw)
    {
        var code = draw.Of(Munitions);
        var to = draw.Mostly(75, ["CN", "HK", "RU", "VE"], ["MO", "BY", "JP", "IN", "IR"]);
        return new(draw.Day(Days.Recent), draw.Chance(8) ? to : draw.Of("US", "JP"), to, new(Codes.Kind(code), "US", code))
        {
            Uses = draw.Of<GeneratedUse[]>([], [new("international-space-station")], [new("civil")]),
        };
    }

    private static GeneratedFacts DrawToPakistan(Draw draw)
    {
        var code = draw.Mostly(75, [.. ForPakistan.Except(["2B999"]), "2B999.a", "2B999.h.2", "2B999.h.1", "3A992.a", "3A999.b"], ["EAR99", "3A991.a", "2A991", "6A995"]);
        var to = draw.Mostly(75, ["PK"], ["IQ", "IN", "CN", "AF"]);
        return new(draw.Day([.. Days.Recent, "2024-12-25", "2024-12-26"]), draw.Chance(15) ? to : draw.Of("US", "JP"), to, new("commodity", "US", code));
    }

    // Whether software is for the design of chips is asked where no trait says so: each item that is drawn has the trait.
    private static GeneratedFacts DrawDesign(Draw draw)
    {
        var code = draw.Of("3D991", "3E991", "3D006", "EAR99", "3E905", "3A991.a");
        return new(draw.Day(Days.Recent), draw.Of("US", "JP"), draw.Mostly(75, Places.ArmsEmbargoedOrMacau, Places.Others), new(code == "EAR99" ? "software" : Codes.Kind(code), "US", code) { Traits = ["chip-design-software"] })
        {
            Uses = draw.Mostly<GeneratedUse[]>(75, [[new("advanced-node-ic")], [new("advanced-node-ic", Place: draw.Of("CN", "MO", "TW"))]], [[], [new("civil")], [new("ic-production", "logic", 28)]]),
        };
    }
}
