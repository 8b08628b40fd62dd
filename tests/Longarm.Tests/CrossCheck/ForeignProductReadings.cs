using static Longarm.Tests.CrossCheck.Making;

namespace Longarm.Tests.CrossCheck;

/// <summary>Foreign-produced items that turn on their destination: 15 CFR 734.9(b) to (d), (f), (h) to (l).</summary>
internal static class ForeignProductReadings
{
    // NS-controlled technology and software that License Exception TSR covers with an assurance (740.6(a)), and some that no NS column controls.
    private static readonly IReadOnlyList<string> Assured = Codes.Set("3E002 3E004 6E003 2D002 3D004 8D002 1D002");
    private static readonly IReadOnlyList<string> NotAssured = Codes.Set("EAR99 3E991 3D991 9E991 3E101 3D101 3E201");
    private static readonly IReadOnlyList<string> NationalSecurity = Codes.Set("3A002.a 3A003 3C005.a 6A006.a 7A001.a 3D004 3E004 3A611.x");
    private static readonly IReadOnlyList<string> Spacecraft = Codes.Set("9A515.a.1 9A515.x 9A515.y 9B515.a 9D515.a 9E515.b");
    private static readonly IReadOnlyList<string> Munitions = Codes.Set("0A606.b 3A611.x 3A611.y 9A610.x 9D610.a 8A609.a 9E619.a");

    private static readonly IReadOnlyList<string> AnyTechnology = Codes.Set("3E991 4D994 5D992 9E991 1E001 2D002 0E617 1D999 2E994 6E003 7D994 8D992 4E001 5E002");
    private static readonly IReadOnlyList<string> HighChips = Codes.Set(
        "3A090.a 3A090.b 3A090.c 4A090.a 3A001.z.1.a 3A001.z.2.b 4A003.z.1.a 4A004.z.1 4A005.z.2 5A002.z.1.a 5A004.z.2.b 5A992.z.1");

    // Tariff numbers in supplement no. 7 to part 746, and numbers that are in none of supplements 6 and 7.
    private static readonly IReadOnlyList<string> InSupplement7 = Codes.Set("8471.50 8542.31 8541.10 8532.24 8807.30");
    private static readonly IReadOnlyList<string> InNeither = Codes.Set("4901.99 6109.10 0901.21");

    public static IEnumerable<Reading> All =>
    [
        new("734.9.b", "15 CFR 734.9(b)", d => Of(d, [.. NationalSecurity, "3A991.a", "EAR99", "9A991.b", "3A225"], Assured, NotAssured), f =>
            IsForeign(f.Item) && f.Item.Is("3A002", "3A003", "3C005", "6A006", "7A001", "3D004", "3E004", "3A611")
            && (IsDirectProduct(f.Item, t => !IsForeign(t) && t.Is(Assured)) || IsPlantProduct(f.Item, t => t.Kind == "technology" && t.Is(Assured)))
            && Places.In(f.To, f.Day, "D:1", "E:1", "E:2")),
        new("734.9.c", "15 CFR 734.9(c)", d => Of(d, [.. Spacecraft, .. Spacecraft, "3A611.x", "EAR99", "9A004.x"], ["9D515.a", "9E515.a", "9E515.b"], ["9E001", "9E610.a", "EAR99"]), f =>
            IsForeign(f.Item) && Codes.Is9x515(f.Item.Code)
            && (IsDirectProduct(f.Item, t => !IsForeign(t) && t.Is("9D515", "9E515")) || IsPlantProduct(f.Item, t => t.Is("9E515")))
            && Places.In(f.To, f.Day, "D:5", "E:1", "E:2")),
        new("734.9.d", "15 CFR 734.9(d)", d => Of(d, [.. Munitions, .. Munitions, "0A919", "0A919", "9A515.x", "EAR99"], ["9D610.a", "9E610.a", "0E606.a", "3E611.a", "8D609.a"], ["9E515.a", "9E003.a.1", "EAR99"]), f =>
            IsForeign(f.Item)
            && (IsDirectProduct(f.Item, t => !IsForeign(t) && Codes.Is600Series(t.Code)) && (Codes.Is600Series(f.Item.Code) || f.Item.Is("0A919"))
                || IsPlantProduct(f.Item, t => t.Kind == "technology" && Codes.Is600Series(t.Code)) && Codes.Is600Series(f.Item.Code))
            && Places.In(f.To, f.Day, "D:1", "D:3", "D:4", "D:5", "E:1", "E:2")),
        new("734.9.f", "15 CFR 734.9(f)", d => Tariffed(d, Of(d, ["EAR99", "EAR99", "3A991.a", "1C350.b", "0A998", "2B999.a"], AnyTechnology, ["EAR99"]) with
        {
            To = d.Mostly(60, ["RU", "BY", "UA-43"], ["UA", "KZ", "CN", "GE", "IR", "UA-14"]),
            Day = d.Chance(8) ? new(2022, 2, 23) : d.Day(Days.Recent),
        }), f =>
            IsForeign(f.Item) && (f.Item.IsListed || InSupplement7.Contains(f.Item.Tariff))
            && (IsDirectProduct(f.Item, t => !IsForeign(t) && IsSubject(t) && Codes.IsSoftwareOrTechnology(t.Code)) || IsPlantProduct(f.Item, t => Codes.IsSoftwareOrTechnology(t.Code)))
            && f.To is ("RU" or "BY" or "UA-43") && f.Day >= new DateOnly(2022, 2, 24)),
        new("734.9.h", "15 CFR 734.9(h)", d => Of(d, [.. HighChips, "3E001", "4E001", "5D002.z.1.a", "3A001.a.7", "4A003.b", "EAR99"], Codes.AdvancedComputing, Codes.OtherSoftwareAndTechnology) with { Day = d.Day(Days.Since2025) }, f =>
            IsForeign(f.Item) && IsAdvancedComputing(f.Item)
            && (IsDirectProduct(f.Item, t => IsSubject(t) && t.Is(Codes.AdvancedComputing)) || IsPlantProduct(f.Item, t => t.Is(Codes.AdvancedComputing)))),
        new("734.9.i", "15 CFR 734.9(i)", DrawSupercomputer, f =>
            IsForeign(f.Item)
            && (IsDirectProduct(f.Item, t => IsSubject(t) && t.Is(Codes.Footnote4)) || IsPlantProduct(f.Item, t => t.Is(Codes.Footnote4) && !t.Is("4D993")))
            && f.Uses.Any(u => u.Use == "supercomputer" && (u.Place ?? f.To) is var place
                && (Places.Country(place) == "CN" && f.Day >= new DateOnly(2022, 10, 21) || place == "MO" && f.Day >= new DateOnly(2023, 1, 17)))),
        new("734.9.j", "15 CFR 734.9(j)", DrawIran, f =>
            IsForeign(f.Item) && (f.Item.IsListed && f.Item.Code[0] is >= '3' and <= '9' || InSupplement7.Contains(f.Item.Tariff))
            && (IsDirectProduct(f.Item, t => !IsForeign(t) && IsSubject(t) && Codes.IsSoftwareOrTechnology(t.Code, '3')) || IsPlantProduct(f.Item, t => Codes.IsSoftwareOrTechnology(t.Code, '3')))
            && (f.To == "IR" || f.TransactionParties.Any(p => p.Kinds.Contains("government-of-iran")))
            && f.Day >= new DateOnly(2023, 2, 24)),
        new("734.9.l", "15 CFR 734.9(l)", DrawWeights, f =>
            IsForeign(f.Item) && f.Item.Is("4E091") && f.Day >= new DateOnly(2025, 1, 13)
            && f.Item.MadeWith.Any(m => m.Role == "plant"
                && m.Item.Is("3A001.z", "3A090", "4A003.z", "4A004.z", "4A005.z", "4A090", "5A002.z", "5A004.z", "5A992.z")
                && (!IsForeign(m.Item) || IsDirectProduct(m.Item, t => IsSubject(t) && t.Is(Codes.AdvancedComputing))))),
    ];

    /// <summary>Entries of 734.9(h)(1)(i)(B).</summary>
    public static bool IsAdvancedComputing(GeneratedItem item) =>
        item.Is("3A090", "4A090", "3A001.z", "4A003.z", "4A004.z", "4A005.z", "5A002.z", "5A004.z", "5A992.z")
        || item.Is("3E001") && item.IsFor("3A090") || item.Is("4E001") && item.IsFor("4A090");

    private static GeneratedFacts Of(Draw draw, IReadOnlyList<string> items, IReadOnlyList<string> named, IReadOnlyList<string> others)
    {
        var code = draw.Of(items);
        var mayBePublished = ReferenceEquals(named, Codes.AdvancedComputing) || ReferenceEquals(named, Codes.Footnote4);
        GeneratedItem item = new(Codes.Kind(code), draw.Mostly(95, ["JP", "FR", "TW", "KR", "CN", "DE"], ["US"]), code)
        {
            For = code switch { "3E001" => draw.Of<string[]>(["3A090.a"], ["3A001.z.1.a"], ["3B001.c"]), "4E001" => draw.Of<string[]>(["4A090.a"], ["4A003.b"]), _ => [] },
            MadeWith = Draw(draw, named, others, mayBePublished),
        };
        return new(draw.Day(Days.Recent), draw.Of("JP", "FR", "TW", "KR", "SG"), draw.Mostly(50, Places.ArmsEmbargoedOrMacau, Places.World), item);
    }

    private static IReadOnlyList<GeneratedProduction> Draw(Draw draw, IReadOnlyList<string> named, IReadOnlyList<string> others, bool mayBePublished)
    {
        var made = Making.Draw(draw, named, others, mayBePublished);
        // Published technology makes only direct products here: a plant's limb asks for U.S. origin alone.
        return [.. made.Select(m => m.Role == "direct" ? m : m with { Item = WithoutTraits(m.Item) })];
    }

    private static GeneratedItem WithoutTraits(GeneratedItem item) => item with { Traits = [], MadeWith = [.. item.MadeWith.Select(m => m with { Item = WithoutTraits(m.Item) })] };

    private static GeneratedFacts Tariffed(Draw draw, GeneratedFacts facts) =>
        facts with { Item = facts.Item with { Tariff = draw.Mostly(50, InSupplement7, InNeither) } };

    private static GeneratedFacts DrawSupercomputer(Draw draw)
    {
        var old = draw.Chance(30);
        var facts = Of(draw, ["EAR99", "3A991.a", "4A994.a", "9A991.b"], old ? Codes.Original : Codes.Footnote4, Codes.OtherSoftwareAndTechnology);
        return facts with
        {
            Day = old ? draw.Day("2022-10-20", "2022-10-21", "2022-12-01", "2023-01-16", "2023-01-17") : facts.Day,
            To = draw.Of("CN", "HK", "MO", "RU", "SG", "IR", "JP"),
            Uses = draw.Mostly<GeneratedUse[]>(75, [[new("supercomputer")], [new("supercomputer", Place: "CN")], [new("supercomputer", Place: "MO")]], [[], [new("civil")], [new("supercomputer", Place: "JP")], [new("supercomputer", Place: "RU")]]),
        };
    }

    private static GeneratedFacts DrawIran(Draw draw)
    {
        var facts = Tariffed(draw, Of(draw, ["EAR99", "EAR99", "3A991.a", "9A991.b", "1C350.b", "2B999.a", "5A992.c"], AnyTechnology, ["EAR99"]));
        return facts with
        {
            Day = draw.Chance(8) ? new(2023, 2, 23) : draw.Day([.. Days.Recent, "2024-07-23"]),
            To = draw.Mostly(50, ["IR"], ["AE", "IQ", "TR", "SY", "CN"]),
            Parties = draw.Chance(40) ? [new(draw.Of("end-user", "purchaser", "ultimate-consignee", "intermediate-consignee"), draw.Of("IR", "AE")) { Kinds = draw.Of<string[]>(["government-of-iran"], []) }] : [],
        };
    }

    // Where the hardware stands is no fact of a case, so none is drawn that is subject only where it goes.
    private static GeneratedFacts DrawWeights(Draw draw)
    {
        var origin = draw.Mostly(50, ["US"], ["TW", "KR", "CN"]);
        GeneratedItem chip = new("commodity", origin, draw.Mostly(75, HighChips, ["3A001.a.7", "4A003.b", "EAR99", "4A994.a"]))
        {
            MadeWith = Places.IsUnitedStates(origin) ? [] : Draw(draw, Codes.AdvancedComputing, ["EAR99"], false).Where(m => m.Role == "direct").ToArray(),
        };
        GeneratedItem weights = new("technology", draw.Mostly(90, ["FR", "SG", "CN", "AE"], ["US"]), draw.Mostly(80, ["4E091"], ["4E001", "EAR99", "4E992"]))
        {
            MadeWith = draw.Chance(90) ? [new(chip, "plant")] : [],
        };
        return new(draw.Day([.. Days.Recent, "2025-01-12"]), draw.Of("FR", "SG", "AE"), draw.Of(Places.World), weights);
    }
}
