using static Longarm.Tests.CrossCheck.Making;

namespace Longarm.Tests.CrossCheck;

/// <summary>Foreign-produced items that turn on who takes part, and chip making equipment: 15 CFR 734.9(e), (g) and (k).</summary>
internal static class EntityProductReadings
{
    private static readonly string[] Roles = ["purchaser", "intermediate-consignee", "ultimate-consignee", "end-user"];

    public static IEnumerable<Reading> All =>
    [
        // No exporter, producer or carrier is drawn that is listed: the text names parties by example only.
        new("734.9.e.1", "15 CFR 734.9(e)(1), (e) introductory text", d => ByFootnote(d, 1, Codes.Footnote1, "2020-05-14", "2021-03-15"), f =>
            f.Day >= new DateOnly(2020, 8, 17) && MeetsProductScope(f.Item, Codes.Footnote1) && HasDesignated(f, 1)),
        new("734.9.e.2", "15 CFR 734.9(e)(2), (e) introductory text", d => ByFootnote(d, 4, Codes.Footnote4, "2022-10-20", "2022-11-15"), f =>
            f.Day >= new DateOnly(2022, 10, 21) && MeetsProductScope(f.Item, Codes.Footnote4) && HasDesignated(f, 4)),
        new("734.9.g", "15 CFR 734.9(g)", d => ByFootnote(d, 3, [.. Codes.Footnote4, "1E001", "9D991", "0E617", "2D002"], "2022-02-23", "2022-02-23"), f =>
            f.Day >= new DateOnly(2022, 2, 24) && IsForeign(f.Item)
            && (IsDirectProduct(f.Item, t => IsSubject(t) && Codes.IsSoftwareOrTechnology(t.Code)) || IsPlantProduct(f.Item, t => Codes.IsSoftwareOrTechnology(t.Code)))
            && HasDesignated(f, 3)),
        new("734.9.e.3", "15 CFR 734.9(e)(3), (e) introductory text", DrawFootnote5, f =>
            f.Day >= new DateOnly(2024, 12, 2) && IsForeign(f.Item) && Codes.IsFootnote5Equipment(f.Item)
            && (IsDirectProduct(f.Item, t => IsSubject(t) && IsDirectInput(t)) || IsPlantProduct(f.Item, IsPlantInput) || ContainsPlantProduct(f.Item))
            && (HasDesignated(f, 5) || f.TransactionParties.Any(p => f.Uses.Any(u => IsAdvancedLogic(u, f.To) && (u.Place ?? f.To) == p.Country && Places.IsMacauOrD5(p.Country, f.Day))))) { Cases = 900 },
        new("734.9.k", "15 CFR 734.9(k)", DrawEquipment, f =>
            f.Day >= new DateOnly(2024, 12, 2) && IsForeign(f.Item) && f.Item.Is(Codes.ChipEquipment)
            && (IsDirectProduct(f.Item, t => IsSubject(t) && t.Is("3D992", "3E992")) || IsPlantProduct(f.Item, IsPlantInput) || ContainsPlantProduct(f.Item))
            && Places.IsMacauOrD5(f.To, f.Day)),
    ];

    /// <summary>Whether a party has the designation, itself or, while the rule on affiliates was in force, through its owners.</summary>
    private static bool HasDesignated(GeneratedFacts facts, int footnote) =>
        facts.Parties.Any(p => (Roles.Contains(p.Role) || p.Role == "downstream")
            && (p.Listings.Any(l => Designates(l, footnote, facts.Day)) || Days.HasAffiliatesRule(facts.Day) && Ownership.IsCaught(p.Owners, facts.Day)
                && Ownership.CaughtBy(p.Owners, facts.Day).Any(l => Designates(l, footnote, facts.Day))));

    private static bool Designates(GeneratedListing listing, int footnote, DateOnly day) =>
        listing is { List: "us-entity-list", Scope: "entity" } && listing.Footnote == footnote && listing.StandsOn(day);

    private static bool MeetsProductScope(GeneratedItem item, IReadOnlyList<string> codes) => IsForeign(item)
        && (IsDirectProduct(item, t => IsSubject(t) && t.Is(codes)) || IsPlantProduct(item, t => t.Is(codes)));

    // (e)(3)(i)(A)
    private static bool IsDirectInput(GeneratedItem t) => IsForChipEquipment(t) || t.Is("3D993", "3D994", "3E993", "3E994") || t.Is("3D901") && t.IsFor("3B903");

    // (e)(3)(i)(B) and (k)(1)(ii): 3D901 stands there without a limit.
    private static bool IsPlantInput(GeneratedItem t) => IsForChipEquipment(t) || t.Is("3D901", "3D992", "3D993", "3D994", "3E992", "3E993", "3E994");

    private static bool IsForChipEquipment(GeneratedItem t) =>
        t.Is("3D001", "3E001") && t.For.Any(c => c.StartsWith("3B", StringComparison.Ordinal))
        || t.Is("3D991", "3E991") && t.IsFor("3B991", "3B992")
        || t.Is("3E901") && t.IsFor("3B903");

    private static bool ContainsPlantProduct(GeneratedItem item) => item.Contents.Any(c => c.Kind == "commodity" && IsPlantProduct(c, IsPlantInput));

    private static bool IsAdvancedLogic(GeneratedUse use, string to) => use is { Use: "ic-production", Product: "logic", Node: <= 16 } && (use.Place ?? to).Length > 0;

    private static GeneratedFacts ByFootnote(Draw draw, int footnote, IReadOnlyList<string> codes, string before, string early)
    {
        var isEarly = draw.Chance(15);
        var named = isEarly ? [.. codes.Intersect(Codes.Original)] : codes;
        var made = Making.Draw(draw, named, Codes.OtherSoftwareAndTechnology.Where(c => c == "EAR99" || footnote != 3).ToArray(), mayBePublished: true);
        GeneratedItem item = new("commodity", draw.Mostly(95, ["JP", "TW", "CN"], ["US"]), draw.Of("EAR99", "3A991.a", "5A991.b", "3A001.a.7"))
        {
            MadeWith = [.. made.Select(m => m.Role == "direct" ? m : m with { Item = Unpublished(m.Item) })],
        };
        return new(isEarly ? draw.Day(before, early) : draw.Chance(35) ? draw.Day("2025-09-29", "2025-10-15", "2025-11-09") : draw.Day(Days.Recent), draw.Of("JP", "TW", "SG"), draw.Of("CN", "RU", "SG", "DE", "AE"), item)
        {
            Parties = draw.Some(1, 2, () => DrawParty(draw, footnote, [.. Roles, "downstream"])),
        };
    }

    private static GeneratedParty DrawParty(Draw draw, int footnote, string[] roles)
    {
        var owned = draw.Chance(40);
        return new(draw.Of(roles), draw.Of("CN", "HK", "SG", "AE"))
        {
            Listings = !owned && draw.Chance(80) ? [Ownership.DrawListing(draw, draw.Mostly<int?>(80, [footnote], [null, footnote == 1 ? 4 : 1]))] : [],
            Owners = owned ? Ownership.DrawOwners(draw, footnote, ["us-entity-list"]) : [],
        };
    }

    private static GeneratedItem Unpublished(GeneratedItem item) => item with { Traits = [], MadeWith = [.. item.MadeWith.Select(m => m with { Item = Unpublished(m.Item) })] };

    // No downstream party: the text here does not ask about what the item helps to make, and no fact tells the two apart.
    private static GeneratedFacts DrawFootnote5(Draw draw)
    {
        var item = DrawTool(draw, c => Codes.IsFootnote5Equipment(new("commodity", "JP", c)), ["3D001", "3D991", "3D901", "3D993", "3D994", "3E001", "3E901", "3E991", "3E993", "3E994"]);
        var facility = draw.Chance(25);
        var country = draw.Of("CN", "MO", "RU", "SG", "JP");
        return new(draw.Chance(5) ? new(2024, 12, 1) : draw.Day([.. Days.Recent, "2024-12-02"]), draw.Of("JP", "KR", "NL", "SG"), facility ? country : draw.Of("CN", "SG", "MO", "MY"), item)
        {
            Parties = facility ? [new("end-user", country) { Kinds = ["semiconductor-fab"] }] : [DrawParty(draw, 5, Roles)],
            Uses = facility ? draw.Of<GeneratedUse[]>([new("ic-production", "logic", 7)], [new("ic-production", "logic", 16, Place: country)], [new("ic-production", "logic", 28)], [new("ic-production", "nand", Layers: 232)]) : [],
        };
    }

    private static GeneratedFacts DrawEquipment(Draw draw) =>
        new(draw.Chance(5) ? new(2024, 12, 1) : draw.Day([.. Days.Recent, "2024-12-02"]), draw.Of("JP", "KR", "NL", "SG"), draw.Mostly(70, Places.ArmsEmbargoedOrMacau, Places.World), DrawTool(draw, c => new GeneratedItem("commodity", "JP", c).Is(Codes.ChipEquipment), ["3D992", "3E992", "3D992", "3E992", "3E991", "3E001"]));

    private static GeneratedItem DrawTool(Draw draw, Func<string, bool> scope, IReadOnlyList<string> direct)
    {
        string[] others = ["3D002", "3E002", "EAR99", "3D991", "3E901", "5E002", "4D994"];
        var code = draw.Mostly(50, [.. Codes.Category3B.Where(scope)], draw.Chance(80) ? Codes.Category3B : Codes.Ordinary);
        GeneratedItem tool = new("commodity", draw.Mostly(95, ["JP", "KR", "NL", "CN"], ["US"]), code);
        return draw.Between(0, 2) switch
        {
            0 => tool with { MadeWith = [.. Making.Draw(draw, direct, others).Where(m => m.Role == "direct")] },
            1 => tool with { MadeWith = [.. Making.Draw(draw, Plant, others).Where(m => m.Role == "plant")] },
            _ => tool with { Parts = [Contained(draw, others)] },
        };
    }

    private static IReadOnlyList<string> Plant { get; } = Codes.Set("3D001 3D901 3D991 3D992 3D993 3D994 3E001 3E901 3E991 3E992 3E993 3E994");

    private static GeneratedPart Contained(Draw draw, string[] others)
    {
        GeneratedItem chip = new("commodity", draw.Of("TW", "US", "KR"), draw.Of("3A991.a", "EAR99", "3A001.a.7")) { Traits = ["integrated-circuit"], MadeWith = Making.Draw(draw, Plant, others) };
        GeneratedPart part = new(chip, 1, "incorporated");
        return draw.Chance(30) ? new(new("commodity", "KR", "EAR99") { Parts = [part] }, 2, "incorporated") : part;
    }
}
