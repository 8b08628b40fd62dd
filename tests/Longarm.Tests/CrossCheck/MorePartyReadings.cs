namespace Longarm.Tests.CrossCheck;

/// <summary>Listed parties and sanctioned destinations beyond those of the first readings: 15 CFR 740.2(a)(12), (17), 740.5, 744.8, 744.11(a), 744.21(a)(2), 746.6 to 746.9.</summary>
internal static class MorePartyReadings
{
    private static readonly string[] Roles = ["purchaser", "intermediate-consignee", "ultimate-consignee", "end-user"];

    private static readonly HashSet<string> Identifiers = ["RUSSIA-EO14024", "BELARUS-EO14038", "SDGT", "NPWMD", "SDNTK", "TCO", "FTO", "UKRAINE-EO13662"];

    private static readonly IReadOnlyList<string> Items = Codes.Set("EAR99 EAR99 3A991.a 3A001.a.7 5A002.a 9A610.x 1C350.b 2B999 3E991 6A993.a");
    private static readonly IReadOnlyList<string> Munitions = Codes.Set("9A610.x 3A611.y 9A515.a.1 9D515.a 0A606.b 9A991.b 3A991.a EAR99 9A004.x");

    public static IEnumerable<Reading> All =>
    [
        new("744.11.a.1", "15 CFR 744.11(a)", d => WithParty(d, DrawListed(d)), f => f.TransactionParties.Any(p => p.Listings.Any(l => l.List == "us-entity-list" && l.StandsOn(f.Day)))),
        new("744.8", "15 CFR 744.8(a)(1), (b)", d => WithParty(d, DrawListed(d)), f => f.TransactionParties.Any(p =>
            p.Listings.Any(l => l.List == "us-sdn" && l.StandsOn(f.Day) && l.Programs.Any(Identifiers.Contains)))),
        new("740.2.a.17", "15 CFR 740.2(a)(17)", d => WithParty(d, DrawListed(d)), f => f.TransactionParties.Any(p => p.Listings.Any(l => l.List == "us-unverified-list" && l.StandsOn(f.Day)))),
        new("736.2.b.4", "15 CFR 736.2(b)(4)", d => WithParty(d, DrawListed(d)), f => f.TransactionParties.Any(p => p.Listings.Any(l => l.List == "us-denied-persons" && l.StandsOn(f.Day)))),
        new("742.6.a.11", "15 CFR 742.6(a)(11)", DrawForFootnote5, f => f.Item.Is("3B993", "3B994", "3D993", "3D994", "3E993", "3E994")
            && f.Parties.Any(p => p.Listings.Any(l => l is { List: "us-entity-list", Footnote: 5 } && l.StandsOn(f.Day)))),
        new("744.21.a.3", "15 CFR 744.21(a)(3), 90 FR 47201, 90 FR 50857", d => Listed2(d, EndUseReadings.DrawAffiliate(d)), f =>
            Days.HasAffiliatesRule(f.Day) && f.Item.Is(EndUseReadings.MilitaryItems) && f.TransactionParties.Any(p => !Places.IsUnitedStates(p.Country)
                && Ownership.IsCaught(p.Owners, f.Day) && Ownership.CaughtBy(p.Owners, f.Day).Any(l => l.List == "us-meu-list"))) { Cases = 1_000 },
        new("744.21.a.2", "15 CFR 744.21(a)(2)", DrawMilitary, f =>
            f.Uses.Any(u => u.Use == "military" && (u.Place ?? f.To) is ("RU" or "BY"))
            || f.TransactionParties.Any(p => p.Kinds.Contains("military-end-user") && p.Country is ("RU" or "BY"))),
        new("740.2.a.12", "15 CFR 740.2(a)(12)", DrawMunitions, f => JurisdictionReadings.IsMunition(f.Item)
            && new[] { f.To, f.From, f.Item.Origin }.Any(p => Places.In(p, f.Day, "D:5"))),
        new("746.9", "15 CFR 746.9(a)", d => Of(d, ["SY"]), f => f.To == "SY" && !f.IsTransfer && !IsFoodOrMedicine(f.Item)),
        new("740.5", "15 CFR 740.5(a), 740.1(a)", d => Of(d, ["SY"]), f => f.To == "SY" && !f.Item.IsListed && f.Day >= new DateOnly(2025, 9, 2)),
        new("746.6.a.1.i", "15 CFR 746.6(a)(1)(i)", d => Of(d, ["UA-43"]), f => f.To == "UA-43" && !IsFoodOrMedicine(f.Item)),
        new("746.6.a.2", "15 CFR 746.6(a)(2)", d => Of(d, ["UA-14", "UA-09"]), f => f.To is ("UA-14" or "UA-09") && !IsFoodOrMedicine(f.Item)),
        new("746.7.a.1.ii", "15 CFR 746.7(a)(1)(ii), supplement no. 7 to part 746", DrawTariff, f => f.To == "IR" && !f.IsTransfer && f.Item.Tariff is ("8471.50" or "8542.31" or "8541.10")),
        new("746.8.a.2", "15 CFR 746.8(a)(2), (12)(iii)(A)", d => DrawForeign(d, null), f => !Places.IsRussiaPartner(f.From)),
        new("746.8.a.3", "15 CFR 746.8(a)(3), (12)(iii)(A)", d => DrawForeign(d, 3), f => !Places.IsRussiaPartner(f.From)),
    ];

    private static bool IsFoodOrMedicine(GeneratedItem item) => !item.IsListed && (item.Traits.Contains("food") || item.Traits.Contains("medicine"));

    // No communications software, which 746.6 frees where it costs nothing: no fact says so.
    private static GeneratedFacts Of(Draw draw, IReadOnlyList<string> destinations)
    {
        var code = draw.Of(Items);
        var to = draw.Mostly(70, destinations, ["CU", "KP", "IR", "SY", "UA-43", "UA", "UA-14", "RU", "LB", "TR"]);
        GeneratedItem item = new(Codes.Kind(code), draw.Of("US", "JP"), code) { Traits = draw.Mostly<string[]>(60, [[]], [["food"], ["medicine"], ["medical-device"]]) };
        return new(draw.Day([.. Days.Recent, "2025-09-01", "2025-09-02"]), draw.Chance(8) ? to : draw.Of("US", "JP", "TR"), to, item);
    }

    private static GeneratedListing DrawListed(Draw draw)
    {
        var list = draw.Of("us-entity-list", "us-sdn", "us-unverified-list", "us-meu-list", "us-denied-persons");
        var listing = Ownership.DrawListing(draw, list == "us-entity-list" ? draw.Of<int?>(null, 1, 4, 5) : null, list);
        return list == "us-entity-list" && draw.Chance(20) ? listing with { Scope = "address" } : listing;
    }

    private static GeneratedFacts Listed2(Draw draw, GeneratedFacts facts)
    {
        var code = draw.Mostly(80, EndUseReadings.MilitaryItems, ["EAR99", "3A001.a.7", "5A002.a"]);
        return facts with { Item = facts.Item with { Kind = Codes.Kind(code), Code = code } };
    }

    // A Footnote 5 entity that is to have the item: a consignee or the end user.
    private static GeneratedFacts DrawForFootnote5(Draw draw)
    {
        var code = draw.Mostly(75, ["3B993.f.1", "3B994.a", "3D993", "3D994", "3E993", "3E994"], ["3B991.a", "3B001.c", "EAR99", "3D992"]);
        return new(draw.Day(Days.Recent), draw.Of("US", "KR"), "CN", new(Codes.Kind(code), "US", code))
        {
            Parties = [new(draw.Of("ultimate-consignee", "end-user"), "CN") { Listings = draw.Chance(90) ? [Ownership.DrawListing(draw, draw.Of<int?>(5, 5, 1, null))] : [] }],
        };
    }

    private static GeneratedFacts WithParty(Draw draw, GeneratedListing listing)
    {
        var code = draw.Of(Items);
        return new(draw.Day(Days.Recent), draw.Of("US", "JP"), draw.Of("CN", "AE", "TR"), new(Codes.Kind(code), "US", code))
        {
            Parties = [new(draw.Of(Roles), draw.Of("CN", "AE", "TR", "RU")) { Listings = draw.Chance(90) ? [listing] : [] }],
        };
    }

    private static GeneratedFacts DrawMilitary(Draw draw)
    {
        var country = draw.Of("RU", "BY", "CN", "KZ", "DE", "MM");
        var code = draw.Of(Items);
        return new(draw.Day(Days.Recent), draw.Of("US", "JP"), draw.Mostly(60, [country], ["KZ", "RU", "AE"]), new(Codes.Kind(code), "US", code))
        {
            Parties = draw.Chance(60) ? [new(draw.Of(Roles), country) { Kinds = draw.Of<string[]>(["military-end-user"], []) }] : [],
            Uses = draw.Chance(45) ? draw.Of<GeneratedUse[]>([new("military")], [new("military", Place: country)], [new("civil")]) : [],
        };
    }

    private static GeneratedFacts DrawMunitions(Draw draw)
    {
        var code = draw.Of(Munitions);
        return new(draw.Day(Days.Recent), draw.Of("US", "JP", "CN", "HK", "LB"), draw.Of(Places.World), new(Codes.Kind(code), draw.Of("US", "US", "CN", "HK", "MO", "JP"), code));
    }

    private static GeneratedFacts DrawTariff(Draw draw)
    {
        var to = draw.Mostly(75, ["IR"], ["AE", "SY", "RU"]);
        return new(draw.Day(Days.Recent), draw.Chance(8) ? to : draw.Of("US", "JP", "AE"), to, new("commodity", "US", draw.Of("EAR99", "3A991.a")) { Tariff = draw.Of("8471.50", "8542.31", "8541.10", "4901.99", "0901.21") });
    }

    // Each item is within 734.9(f) or (g).
    private static GeneratedFacts DrawForeign(Draw draw, int? footnote)
    {
        var from = draw.Of("CN", "AE", "TR", "MY", "IN", "JP", "KR", "TW", "CY", "LI", "DE", "SG", "IL");
        GeneratedItem item = new("commodity", draw.Of("CN", "JP", "SG"), draw.Of("3A991.a", "9A991.b", "1C350.b")) { MadeWith = [new(new("technology", "US", "3E991"), "direct")] };
        return new(draw.Day(Days.Recent), from, footnote is null ? draw.Of("RU", "BY", "UA-43") : draw.Of("RU", "AE", "CN"), item)
        {
            Parties = footnote is null ? [] : [new(draw.Of(Roles), "AE") { Listings = [new("us-entity-list", footnote, new(2022, 3, 1))] }],
        };
    }
}
