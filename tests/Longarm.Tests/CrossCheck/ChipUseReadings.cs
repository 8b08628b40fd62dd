namespace Longarm.Tests.CrossCheck;

/// <summary>Supercomputers, advanced-node chips and the equipment that makes them: 15 CFR 744.23(a), and the limits on exceptions for them, 740.2(a)(9).</summary>
internal static class ChipUseReadings
{
    private static readonly IReadOnlyList<string> LowChips = Codes.Set(
        "3A001.z.1.b 3A001.z.3.b 3A090.b 4A003.z.1.b 4A003.z.2.b 4A004.z.2 4A005.z.2 4A090.b 5A002.z.1.b 5A002.z.5.b 5A004.z.1.b 5A992.z.2 5D002.z.1.b 5D992.z.2");

    private static readonly IReadOnlyList<string> HighChips = Codes.Set("3A001.z.1.a 3A090.a 4A003.z.1.a 4A004.z.1 4A090.a 5A992.z.1 5D002.z.9.a");

    public static IEnumerable<Reading> All =>
    [
        new("744.23.a.1", "15 CFR 744.23(a)(1)", DrawSupercomputer, f => IsSupercomputerItem(f.Item) && IsUsedIn(f, u => u.Use == "supercomputer")),
        new("744.23.a.2.i", "15 CFR 744.23(a)(2)(i), (iv), 772.1", d => DrawFabrication(d, isNodeKnown: true), f => IsUsedIn(f, IsAdvancedNode) && !IsForFootnote5(f)),
        new("744.23.a.2.ii", "15 CFR 744.23(a)(2)(ii), (iv)", d => DrawFabrication(d, isNodeKnown: false), f =>
            f.Item.IsListed && f.Item.Code[0] == '3' && f.Item.Code[1] is >= 'B' and <= 'E' && IsUsedIn(f, u => u is { Use: "ic-production", Product: "unknown" }) && !IsForFootnote5(f)),
        new("744.23.a.3.i", "15 CFR 744.23(a)(3)(i)", DrawChip, f => f.TransactionParties.Any(p => IsOfMacauOrD5(p, f.Day))
            && (f.Item.Is(LowChips) && !Places.IsAdvancedComputingDestination(f.To, f.Day) || f.Item.Is("3A090.c") && !Places.IsMacauOrD5(f.To, f.Day))),
        new("744.23.a.4", "15 CFR 744.23(a)(4)", DrawEquipmentUse, f => f.Item.IsListed && f.Uses.Any(u => u.Use == "semiconductor-equipment")
            && (Places.IsMacauOrD5(f.To, f.Day) || f.TransactionParties.Any(p => IsOfMacauOrD5(p, f.Day)))),
        new("740.2.a.9.i", "15 CFR 740.2(a)(9)(i)", DrawLimitedEquipment, f => Places.IsMacauOrD5(f.To, f.Day)
            && (f.Item.Is([.. Codes.ChipEquipment, "3B993", "3B994", "3D992", "3D993", "3D994", "3E992", "3E993", "3E994"])
                || f.Item.Is("3D001", "3D002", "3E001") && f.Item.IsFor([.. Codes.ChipEquipment, "3B993", "3B994"]))),
        new("740.2.a.9.ii", "15 CFR 740.2(a)(9)(ii)", DrawChip, f => IsLimitedChip(f.Item)
            && (Places.IsAdvancedComputingDestination(f.To, f.Day) || f.TransactionParties.Any(p => IsOfMacauOrD5(p, f.Day)))),
    ];

    private static bool IsOfMacauOrD5(GeneratedParty party, DateOnly day) => Places.IsMacauOrD5(party.Headquarters, day) || Places.IsMacauOrD5(party.Parent, day);

    private static bool IsUsedIn(GeneratedFacts facts, Func<GeneratedUse, bool> use) => facts.Uses.Any(u => use(u) && Places.IsMacauOrD5(u.Place ?? facts.To, facts.Day));

    // 16/14 nm or below, 128 layers or more (772.1); structure and the cells of DRAM are no facts of a case.
    private static bool IsAdvancedNode(GeneratedUse use) => use is { Use: "advanced-node-ic" }
        or { Use: "ic-production", Product: "logic", Node: <= 16 } or { Use: "ic-production", Product: "nand", Layers: >= 128 };

    private static bool IsForFootnote5(GeneratedFacts facts) => facts.Parties.Any(p => p.Listings.Any(l => l is { List: "us-entity-list", Footnote: 5 } && l.StandsOn(facts.Day)));

    private static bool IsSupercomputerItem(GeneratedItem item) =>
        item.Is("4A994", "5A002", "5A004", "5A992", "4A003", "4A004") || item.Is("3A001", "3A991") && item.Traits.Contains("integrated-circuit");

    private static bool IsLimitedChip(GeneratedItem item) =>
        item.Is("3A090", "4A090", "4E091", "4D090", "3A001.z", "4A003.z", "4A004.z", "4A005.z", "5A002.z", "5A004.z", "5A992.z", "5D002.z", "5D992.z")
        || item.Is("3D001", "3E001") && item.IsFor("3A090", "3A001.z")
        || item.Is("4D001") && item.IsFor("4A003.z", "4A004.z", "4A005.z")
        || item.Is("4E001") && item.IsFor("4A090", "4A003.z", "4A004.z", "4A005.z")
        || item.Is("5E002", "5D002") && item.IsFor("5A002.z", "5A004.z")
        || item.Is("5E992") && item.IsFor("5A992.z", "5D992.z");

    // An integrated circuit says so, and other items of 3A001 and 3A991 are none.
    private static GeneratedFacts DrawSupercomputer(Draw draw)
    {
        var code = draw.Of("3A001.a.7", "3A991.a", "3A001.e.1", "3A991.j", "4A994.a", "5A002.a", "5A004.a", "5A992.c", "4A003.b", "4A004.a", "4A005", "4A090.b", "EAR99", "3A090.b", "5A991.b");
        var isChip = code is "3A001.a.7" or "3A991.a" or "3A090.b";
        return new(draw.Day(Days.Recent), draw.Of("US", "JP"), draw.Mostly(70, Places.ArmsEmbargoedOrMacau, Places.Others), new("commodity", "US", code) { Traits = isChip ? ["integrated-circuit"] : [] })
        {
            Uses = draw.Mostly<GeneratedUse[]>(80, [[new("supercomputer")], [new("supercomputer", Place: draw.Of("CN", "MO", "RU", "SG"))]], [[], [new("military")], [new("ai-training")]]),
        };
    }

    // A use of an unknown product says that nobody knows the node: what (i) says of it is no matter of known facts.
    private static GeneratedFacts DrawFabrication(Draw draw, bool isNodeKnown)
    {
        var code = draw.Mostly(60, ["3B991.a", "3B001.c.1.a", "3C001", "3D991", "3E991", "3C992"], ["EAR99", "3A991.a", "2B999", "9A991.b", "1C350.b"]);
        var place = draw.Of("CN", "MO", "RU", "KR", "TW");
        GeneratedUse use = draw.Of<GeneratedUse>(
            new("advanced-node-ic"), new("ic-production", "logic", 7), new("ic-production", "logic", 16), new("ic-production", "logic", 28), new("ic-production", "nand", Layers: 128),
            new("ic-production", "nand", Layers: 127), isNodeKnown ? new("civil") : new("ic-production", "unknown"), isNodeKnown ? new("military") : new("ic-production", "unknown"), new("civil"));
        var to = draw.Mostly(70, Places.ArmsEmbargoedOrMacau, Places.Others);
        var hasParty = draw.Chance(40);
        return new(draw.Day(Days.Recent), draw.Of("US", "JP"), to, new(Codes.Kind(code), "US", code))
        {
            Uses = [draw.Chance(30) && use.Use is not ("civil" or "military") ? use with { Place = place } : use],
            Parties = hasParty ? [new("end-user", to) { Listings = draw.Chance(50) ? [Ownership.DrawListing(draw, draw.Of(5, 5, 1))] : [] }] : [],
        };
    }

    private static GeneratedFacts DrawChip(Draw draw)
    {
        var code = draw.Mostly(60, LowChips, [.. HighChips, "3A090.c", "3A090.c", "4E091", "3D001", "3E001", "4D001", "4E001", "5E002", "5D002.c.1", "5E992", "4D090", "3A001.a.7", "EAR99", "5A992.c"]);
        string[] none = [];
        GeneratedItem item = new(Codes.Kind(code), draw.Of("US", "TW"), code)
        {
            For = code switch
            {
                "3D001" or "3E001" => draw.Of<string[]>(["3A090.a"], ["3A001.z.1.b"], ["3B001.c"], ["3A001.a.7"]),
                "4D001" => draw.Of<string[]>(["4A003.z.1.a"], ["4A003.b"]),
                "4E001" => draw.Of<string[]>(["4A090.a"], ["4A005.z.1"], ["4A003.b"]),
                "5E002" or "5D002.c.1" => draw.Of<string[]>(["5A002.z.1.a"], ["5A002.a"]),
                "5E992" => draw.Of<string[]>(["5A992.z.1"], ["5D992.z.2"], ["5A992.c"]),
                _ => none,
            },
        };
        var to = draw.Mostly(60, Places.Others, Places.World);
        return new(draw.Day(Days.Since2025), draw.Of("US", "TW", "SG"), to, item)
        {
            Exporter = new("exporter", "US") { Headquarters = draw.Of("US", "CN"), Parent = draw.Of("US", "TW", "CN") },
            Parties = draw.Chance(80) ? [new(draw.Of("end-user", "ultimate-consignee"), to) { Headquarters = draw.Of("CN", "MO", "RU", "US", "SG"), Parent = draw.Of("HK", "CN", "US", "JP", "SG") }] : [],
        };
    }

    // Who develops or makes the equipment is the end user; a foreign destination of the use is the destination of the item.
    private static GeneratedFacts DrawEquipmentUse(Draw draw)
    {
        var code = draw.Mostly(75, ["2B999", "3A991.a", "3B991.a", "9A991.b", "3E991"], ["EAR99"]);
        var to = draw.Mostly(45, Places.ArmsEmbargoedOrMacau, Places.Others);
        return new(draw.Day(Days.Recent), draw.Of("US", "JP"), to, new(code == "EAR99" ? "commodity" : Codes.Kind(code), "US", code))
        {
            Uses = draw.Mostly<GeneratedUse[]>(75, [[new("semiconductor-equipment")]], [[], [new("civil")], [new("advanced-node-ic")]]),
            Parties = draw.Chance(60) ? [new("end-user", to) { Headquarters = draw.Of(to, "CN", "US", "JP"), Parent = draw.Of(to, "US", "MO", "KR") }] : [],
        };
    }

    private static GeneratedFacts DrawLimitedEquipment(Draw draw)
    {
        var code = draw.Mostly(60, Codes.Category3B, ["3D001", "3E001", "3D002", "3D992", "3E992", "3D993", "3E994", "3D991", "3E002", "3A991.a", "EAR99"]);
        var item = new GeneratedItem(Codes.Kind(code), "US", code)
        {
            For = code switch
            {
                "3D001" or "3D002" or "3E001" => draw.Of<string[]>(["3B001.c.1.a"], ["3B002.c"], ["3B001.b"], ["3A001.a.7"]),
                "3D992" or "3E992" => ["3B001.c.1.a"],
                "3D993" => ["3B993.f.1"],
                "3E994" => ["3B994.a"],
                _ => [],
            },
        };
        return new(draw.Day(Days.Recent), draw.Of("US", "JP", "CN"), draw.Mostly(75, Places.ArmsEmbargoedOrMacau, Places.Others), item);
    }
}
