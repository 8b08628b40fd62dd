namespace Longarm.Tests.CrossCheck;

/// <summary>Destinations under embargo: 15 CFR 746.2, 746.4, 746.7(a)(1)(iii), 746.8(a)(1).</summary>
internal static class EmbargoReadings
{
    private static readonly IReadOnlyList<string> Items = Codes.Set("EAR99 EAR99 3A991.a 3A001.a.7 5A002.a 9A610.x 1C350.b 0A998 2B999 4D994 3E991 6A993.a");

    public static IEnumerable<Reading> All =>
    [
        new("746.2", "15 CFR 746.2(a)", d => Of(d, "CU"), f => f.To == "CU" && !f.IsTransfer),
        new("746.4", "15 CFR 746.4(a)", d => Of(d, "KP"), f => f.To == "KP" && !f.IsTransfer && !IsFoodOrMedicine(f.Item)),
        new("746.7.a.1.iii", "15 CFR 746.7(a)(1)(iii), (iv)", DrawToIran, f =>
            f.To == "IR" && !Places.IsRussiaPartner(f.From) && !IsFoodOrMedicine(f.Item) && !(f.Item.Traits.Contains("medical-device") && !f.Item.IsListed)),
        new("746.8.a.1", "15 CFR 746.8(a)(1), (12)(i)", DrawToRussia, f => f.To is ("RU" or "BY") && f.Item.IsListed && !f.IsDeemed),
    ];

    private static bool IsFoodOrMedicine(GeneratedItem item) => !item.IsListed && (item.Traits.Contains("food") || item.Traits.Contains("medicine"));

    private static GeneratedFacts Of(Draw draw, string destination)
    {
        var code = draw.Of(Items);
        var to = draw.Mostly(70, [destination], ["CU", "KP", "IR", "SY", "KR", "CN", "MX", "RU", "BY", "UA-43", "KZ"]);
        GeneratedItem item = new(Codes.Kind(code), draw.Of("US", "JP"), code) { Traits = draw.Mostly<string[]>(60, [[]], [["food"], ["medicine"], ["medical-device"], ["mass-market"]]) };
        return new(draw.Day(Days.Recent), draw.Chance(6) ? to : draw.Of("US", "JP", "CN", "CA"), to, item);
    }

    // Each item is within 734.9(j). Items for communications are left out: whether a general license covers them is no fact of a case.
    private static GeneratedFacts DrawToIran(Draw draw)
    {
        var code = draw.Of("EAR99", "3A991.a", "9A991.b", "4A994.a");
        GeneratedItem item = new("commodity", draw.Of("CN", "JP", "AE"), code)
        {
            Tariff = "8543.20",
            Traits = draw.Mostly<string[]>(60, [[]], [["medical-device"], ["food"], ["medicine"], ["mass-market"]]),
            MadeWith = [new(new("technology", "US", "3E991"), "direct")],
        };
        var to = draw.Mostly(75, ["IR"], ["AE", "SY", "TR"]);
        return new(draw.Day(Days.Recent), draw.Chance(8) ? to : draw.Of("CN", "AE", "TR", "MY", "IN", "JP", "KR", "TW", "CY", "LI", "DE"), to, item);
    }

    // No 5A991, 5A992.c or 5D992.c: who owns the civil end users of (a)(12)(ii) is not drawn.
    private static GeneratedFacts DrawToRussia(Draw draw)
    {
        var facts = Of(draw, draw.Of("RU", "BY"));
        return facts with { Activity = facts.Item.Kind != "commodity" && draw.Chance(30) ? "deemed-export" : null };
    }
}
