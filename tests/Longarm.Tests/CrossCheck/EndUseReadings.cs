namespace Longarm.Tests.CrossCheck;

/// <summary>Controls on end uses and end users, and on chips: 15 CFR 742.6(a)(6)(i), 744.11, 744.21, 744.22, 744.23.</summary>
internal static class EndUseReadings
{
    private static readonly string[] MilitaryCountries = ["MM", "KH", "CN", "NI", "VE"];
    private static readonly string[] IntelligenceCountries = ["BY", "MM", "KH", "CN", "RU", "VE", "IR", "KP", "SY", "CU"];
    private static readonly string[] Roles = ["purchaser", "intermediate-consignee", "ultimate-consignee", "end-user"];

    // Entries that supplement no. 2 to part 744 lists without “limited to”.
    public static IReadOnlyList<string> MilitaryItems { get; } = Codes.Set("3A991 3A992 3A999 3B991 3B992 3C992 3D991 5B991 5A992 5D992 6A993 6A995 7A994 8A992 9A991 9B990 2A290 2B999 1C990");
    private static readonly IReadOnlyList<string> Equipment = [.. Codes.Category3B.Where(c => new GeneratedItem("commodity", "US", c).Is(Codes.ChipEquipment))];

    public static IEnumerable<Reading> All =>
    [
        new("742.6.a.6.i.A", "15 CFR 742.6(a)(6)(i)(A), (iv)", DrawEquipment, f =>
            f.Item.Is([.. Codes.ChipEquipment, "3D992", "3E992"]) && Places.IsMacauOrD5(f.To, f.Day) && !f.IsDeemed),
        // What is in reach through 734.9(k) alone is put apart, with the exclusion that goes for it.
        new("742.6.a.6.i.A.2", "15 CFR 742.6(a)(6)(i)(A)(2)", DrawForeignEquipment, f =>
            f.Item.Is([.. Codes.ChipEquipment, "3D992", "3E992"]) && Places.IsMacauOrD5(f.To, f.Day) && !IsExcluded(f)),
        new("742.6.a.6.i.B", "15 CFR 742.6(a)(6)(i)(B), (iv)", DrawMemory, f =>
            (f.Item.Is("3A090.c") || f.Item.Is("3D001", "3E001") && f.Item.IsFor("3A090.c")) && Places.IsMacauOrD5(f.To, f.Day) && !f.IsDeemed),
        new("744.11.a.2.v", "15 CFR 744.11(a)(2)(v)(A)(1) to (4)", DrawFootnote5, IsFootnote5Requirement) { Cases = 800 },
        new("744.21.a.1", "15 CFR 744.21(a)(1), (b)(1)(ii), supplement no. 2 to part 744", DrawMilitary, f =>
            f.Item.Is(MilitaryItems)
            && (f.Uses.Any(u => u.Use == "military" && MilitaryCountries.Contains(Places.Country(u.Place ?? f.To)))
                || f.TransactionParties.Any(p => p.Kinds.Contains("military-end-user") && MilitaryCountries.Contains(Places.Country(p.Country))
                    || p.Listings.Any(l => l.List == "us-meu-list" && l.StandsOn(f.Day))))),
        new("744.22", "15 CFR 744.22(a), (f)(2)", DrawIntelligence, f =>
            f.Uses.Any(u => u.Use == "military-intelligence" && IntelligenceCountries.Contains(Places.Country(u.Place ?? f.To)))
            || f.TransactionParties.Any(p => p.Kinds.Contains("military-intelligence") && IntelligenceCountries.Contains(Places.Country(p.Country)))),
        new("744.11.a.1.affiliates", "15 CFR 744.11(a)(1), 90 FR 47201, 90 FR 50857", DrawAffiliate, f =>
            Days.HasAffiliatesRule(f.Day) && f.TransactionParties.Any(p => !Places.IsUnitedStates(p.Country) && Ownership.IsCaught(p.Owners, f.Day)
                && Ownership.CaughtBy(p.Owners, f.Day).Any(l => l.List == "us-entity-list"))) { Cases = 800 },
    ];

    // Reexported by an entity located in a country of supplement no. 4 and not headquartered in D:5 or Macau.
    private static bool IsExcluded(GeneratedFacts facts) => Places.IsChipEquipmentPartner(facts.Exporter.Country)
        && !Places.IsMacauOrD5(facts.Exporter.Headquarters, facts.Day) && !Places.IsMacauOrD5(facts.Exporter.Parent, facts.Day);

    private static GeneratedFacts DrawEquipment(Draw draw)
    {
        var code = draw.Mostly(70, [.. Equipment, "3D992", "3E992"], [.. Codes.Category3B, "3D991", "3E991"]);
        GeneratedItem item = new(Codes.Kind(code), "US", code) { For = Codes.Kind(code) == "commodity" ? [] : [draw.Of("3B001.c.1.a", "3B002.c")] };
        return new(draw.Day(Days.Recent), draw.Of("US", "US", "KR", "TW", "JP", "CN"), draw.Mostly(75, Places.ArmsEmbargoedOrMacau, Places.Others), item)
        {
            Activity = item.Kind != "commodity" && draw.Chance(20) ? "deemed-export" : null,
        };
    }

    // Whether other countries control the same is no fact of a case: who reexports is of supplement no. 4 or of D:5.
    private static GeneratedFacts DrawForeignEquipment(Draw draw)
    {
        var from = draw.Of("JP", "NL", "DE", "CN", "MO");
        GeneratedItem item = new("commodity", draw.Of("JP", "NL"), draw.Mostly(75, Equipment, Codes.Category3B)) { MadeWith = [new(new("technology", "US", "3E992") { For = ["3B001.c.1.a"] }, "direct")] };
        return new(draw.Day(Days.Recent), from, draw.Mostly(80, Places.ArmsEmbargoedOrMacau, Places.Others), item)
        {
            Exporter = new("exporter", from) { Headquarters = draw.Of(from, from, "CN", "US"), Parent = draw.Of(from, from, "MO", "US", "KR", "RU") },
        };
    }

    private static GeneratedFacts DrawMemory(Draw draw)
    {
        var code = draw.Of("3A090.c", "3A090.c", "3A090.a", "3D001", "3E001", "4A090.a", "3A991.a");
        GeneratedItem item = new(Codes.Kind(code), draw.Of("US", "KR"), code) { For = code is "3D001" or "3E001" ? draw.Of<string[]>(["3A090.c"], ["3A090.c"], ["3A090.a"], ["3B001.c"]) : [] };
        var from = draw.Of("US", "KR", "CN");
        return new(draw.Day(Days.Recent), from, draw.Mostly(75, Places.ArmsEmbargoedOrMacau, Places.Others), item) { Activity = item.Kind != "commodity" && draw.Chance(20) ? "deemed-export" : null };
    }

    private static bool IsFootnote5Requirement(GeneratedFacts facts)
    {
        var isListed = Codes.IsFootnote5Equipment(facts.Item) || facts.Item.Is("3B611");
        var (home, parent) = (facts.Exporter.Headquarters, facts.Exporter.Parent);
        if (facts.IsTransfer)
        {
            return Places.IsChipEquipmentPartner(parent) ? facts.Item.Is("3B993") : isListed;
        }

        var isFromD5 = Places.IsMacauOrD5(home, facts.Day) || Places.IsMacauOrD5(parent, facts.Day);
        var isFromA5 = Places.In(facts.From, facts.Day, "A:5");
        return isListed && isFromD5
            || !isFromA5 && isListed && (!Places.IsChipEquipmentPartner(home) || !Places.IsChipEquipmentPartner(parent))
            || !isFromA5 && facts.Item.Is("3B993") && (Places.IsChipEquipmentPartner(home) || Places.IsChipEquipmentPartner(parent));
    }

    // Each item is within 734.9(e)(3). Whether a country of A:5 controls 3B993 as the United States does is no fact of a case.
    private static GeneratedFacts DrawFootnote5(Draw draw)
    {
        var from = draw.Of("JP", "NL", "KR", "TR", "AE", "SG", "TW", "MY", "IL", "CN");
        var to = draw.Of("CN", "CN", "SG", "MY", from);
        GeneratedParty exporter = new("exporter", from) { Headquarters = draw.Of(from, from, "JP", "CN", "MO", "TW"), Parent = draw.Of(from, "JP", "KR", "HK", "US", "NL") };
        var day = draw.Day(Days.Recent);
        var isOpen = Places.In(from, day, "A:5") && !Places.IsChipEquipmentPartner(from) && from != to
            && !Places.IsMacauOrD5(exporter.Headquarters, day) && !Places.IsMacauOrD5(exporter.Parent, day);
        string[] scope = [.. Codes.Category3B.Where(c => Codes.IsFootnote5Equipment(new("commodity", "JP", c))), .. isOpen ? (string[])[] : ["3B993.f.1", "3B993.b.1", "3B993.f.1"]];
        GeneratedItem item = new("commodity", "JP", draw.Of([.. scope.Where(c => !(isOpen && c.StartsWith("3B993", StringComparison.Ordinal)))])) { MadeWith = [new(new("technology", "US", "3E001") { For = ["3B001.b"] }, "direct")] };
        return new(day, from, to, item)
        {
            Exporter = exporter,
            Parties = [new(draw.Of(Roles), to) { Listings = [new("us-entity-list", 5, new(2024, 12, 2))] }],
        };
    }

    private static GeneratedFacts DrawMilitary(Draw draw)
    {
        var code = draw.Mostly(70, MilitaryItems, ["EAR99", "3A001.a.7", "5A002.a", "3A225", "2B001.a", "4A003.b"]);
        var country = draw.Of("MM", "KH", "CN", "HK", "NI", "VE", "RU", "VN", "TH", "AE", "DE", "MO");
        var to = draw.Mostly(60, [country], ["SG", "CN", "MY"]);
        return new(draw.Day(Days.Recent), draw.Of("US", "JP"), to, new(Codes.Kind(code), draw.Of("US", "JP"), draw.Chance(50) || code == "EAR99" || code.Contains('.', StringComparison.Ordinal) ? code : code + ".a"))
        {
            Parties = draw.Chance(60) ? [new(draw.Of(Roles), country)
            {
                Kinds = draw.Of<string[]>(["military-end-user"], []),
                Listings = draw.Chance(25) ? [Ownership.DrawListing(draw, null, "us-meu-list")] : [],
            }] : [],
            Uses = draw.Chance(35) ? draw.Of<GeneratedUse[]>([new("military")], [new("military", Place: country)], [new("civil")]) : [],
        };
    }

    // Whether a unit elsewhere is one of those that (f)(2) names is no fact of a case: none is drawn.
    private static GeneratedFacts DrawIntelligence(Draw draw)
    {
        var country = draw.Of("BY", "MM", "KH", "CN", "HK", "RU", "VE", "IR", "KP", "SY", "CU", "NI", "MO", "VN", "DE", "AE");
        return new(draw.Day(Days.Recent), draw.Of("US", "JP"), draw.Mostly(60, [country], ["SG", "CN", "DE"]), new("commodity", "US", draw.Of("EAR99", "3A991", "5A002.a")))
        {
            Parties = draw.Chance(60) ? [new(draw.Of(Roles), country) { Kinds = IntelligenceCountries.Contains(Places.Country(country)) ? draw.Of<string[]>(["military-intelligence"], ["military-end-user"], []) : ["military-end-user"] }] : [],
            Uses = draw.Chance(50) ? draw.Of<GeneratedUse[]>([new("military-intelligence")], [new("military-intelligence", Place: country)], [new("military")], [new("civil")]) : [],
        };
    }

    public static GeneratedFacts DrawAffiliate(Draw draw) =>
        new(draw.Mostly(65, [new DateOnly(2025, 9, 29), new(2025, 10, 15), new(2025, 11, 9)], [new(2025, 9, 28), new(2025, 11, 10), new(2026, 3, 2), new(2026, 9, 23)]), "US", draw.Of("CN", "SG", "DE"), new("commodity", "US", draw.Of("EAR99", "3A991.a", "5A002.a")))
        {
            Parties = [new(draw.Of(Roles), draw.Mostly(92, ["CN", "SG", "DE"], ["US"])) { Owners = Ownership.DrawOwners(draw, 1, ["us-entity-list", "us-entity-list", "us-meu-list", "us-meu-list", "us-sdn", "us-unverified-list"]) }],
        };
}
