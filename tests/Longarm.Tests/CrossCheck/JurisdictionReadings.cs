using static Longarm.Tests.CrossCheck.Making;

namespace Longarm.Tests.CrossCheck;

/// <summary>Items of the United States, and foreign items for which no de minimis level is given: 15 CFR 734.3(a), 734.4(a).</summary>
internal static class JurisdictionReadings
{
    /// <summary>Hot-section technology of 734.4(a)(4).</summary>
    private static readonly IReadOnlyList<string> HotSection =
        Codes.Set("9E003.a.1 9E003.a.2 9E003.a.3 9E003.a.4 9E003.a.5 9E003.a.6 9E003.a.8 9E003.h 9E003.i 9E003.l");

    private static readonly IReadOnlyList<string> Munitions = Codes.Set("0A606.b 3A611.x 9A610.x 9A515.d 9A515.x 9D515.a 9E610.a 0D606.a 8A609.a 3A611.y 9A610.y.1 9A515.y 0A606.y.2 9A619.y");

    public static IEnumerable<Reading> All =>
    [
        new("734.3.a.1", "15 CFR 734.3(a)(1), 772.1", DrawJourney, f => Places.IsUnitedStates(f.From) || f.Via.Any(Places.IsUnitedStates)),
        new("734.3.a.2", "15 CFR 734.3(a)(2)", DrawJourney, f => Places.IsUnitedStates(f.Item.Origin)),
        new("734.4.a.4", "15 CFR 734.4(a)(4)", DrawTechnology, f =>
            IsForeign(f.Item) && f.Item.Kind == "technology" && f.Item.Contents.Any(c => !IsForeign(c) && c.Is(HotSection))),
        // A military commodity is one of a munitions list, and not of an 018 or 600-series entry (772.1); what has the entry 0A919 is one.
        new("734.4.a.5", "15 CFR 734.4(a)(5), 734.3(a)(3), 772.1", DrawMilitary, f =>
            IsForeign(f.Item) && f.Item.Kind == "commodity" && (f.Item.Traits.Contains("military") || f.Item.Is("0A919"))
            && f.Item.Contents.Any(c => !IsForeign(c) && c.Is("6A002", "6A003")) && Places.In(f.To, f.Day, "D:5")),
        new("734.4.a.6.i", "15 CFR 734.4(a)(6)(i)", DrawMunitions, f =>
            IsForeign(f.Item) && f.Item.Contents.Any(c => !IsForeign(c) && IsMunition(c) && !IsY(c)) && Places.In(f.To, f.Day, "D:5")),
        new("734.4.a.6.ii", "15 CFR 734.4(a)(6)(ii)", DrawMunitions, f =>
            IsForeign(f.Item) && f.Item.Contents.Any(c => !IsForeign(c) && IsMunition(c) && IsY(c))
            && (Places.In(f.To, f.Day, "E:1", "E:2") || Places.Country(f.To) is "BY" or "CN" or "RU")),
        // Items that contain such content are in reach whatever the share, unless the content meets the terms of (b)(1).
        new("734.4.b", "15 CFR 734.4(b)(1)", DrawEncrypted, f => IsForeign(f.Item) && f.Item.Contents.Any(c =>
            !IsForeign(c) && c.Is("5A002", "5B002", "5D002", "5A004") && !MeetsTerms(c, Places.In(f.To, f.Day, "E:1", "E:2")))),
    ];

    private static bool MeetsTerms(GeneratedItem content, bool isToSanctioned) =>
        content.Traits.Contains("enc-b1") || content.Traits.Contains("enc-b3") || content.Traits.Contains("published-source") && content.Is("5D002")
        || content.Traits.Contains("enc-b2") && !isToSanctioned;

    public static bool IsMunition(GeneratedItem item) => Codes.Is600Series(item.Code) || Codes.Is9x515(item.Code);

    public static bool IsY(GeneratedItem item) => item.Is(item.Entry + ".y");

    private static GeneratedFacts DrawJourney(Draw draw)
    {
        var from = draw.Mostly(30, ["US", "PR", "GU"], ["CN", "JP", "DE", "VI", "MX"]);
        return new(draw.Day(Days.Recent), from, draw.Of("CN", "FR", "BR", "IR"), new(draw.Of("commodity", "software", "technology"), draw.Of("US", "JP", "CN", "PR", "DE", "UA-43"), "EAR99"))
        {
            Via = draw.Chance(40) ? [draw.Of("US", "SG", "PR", "AE")] : [],
        };
    }

    // Only technology contains technology: a commodity that was designed with it does not incorporate it (supplement no. 2 to part 734).
    private static GeneratedFacts DrawTechnology(Draw draw)
    {
        GeneratedItem part = new("technology", draw.Mostly(75, ["US", "US", "PR"], ["GB", "FR"]), draw.Mostly(65, HotSection, ["9E003.a.7", "9E003.b", "9E003.a.9", "9E002", "9E003.j", "EAR99"]));
        return Foreign(draw, "technology", draw.Of("9E003.a.1", "9E991", "EAR99"), Within(draw, "technology", part, "commingled"));
    }

    private static GeneratedFacts DrawMilitary(Draw draw)
    {
        GeneratedItem part = new("commodity", draw.Mostly(75, ["US"], ["FR", "JP"]), draw.Mostly(75, ["6A002.a.1", "6A003.b.4.b", "6A003.b.3"], ["6A004.a.1", "3A991.a", "EAR99"]));
        var facts = Foreign(draw, "commodity", draw.Of("0A919", "EAR99", "EAR99"), Within(draw, "commodity", part, "incorporated"));
        return facts with { Item = facts.Item with { Traits = draw.Mostly<string[]>(75, [["military"]], [[], ["mass-market"]]) } };
    }

    private static GeneratedFacts DrawMunitions(Draw draw)
    {
        var code = draw.Mostly(80, Munitions, ["3A991.a", "9A991.b", "EAR99", "9A004.x"]);
        GeneratedItem part = new(Codes.Kind(code), draw.Mostly(75, ["US"], ["FR", "JP"]), code);
        return Foreign(draw, part.Kind, draw.Of("EAR99", "9A991.b"), Within(draw, part.Kind, part, part.Kind == "commodity" ? "incorporated" : "commingled"));
    }

    private static GeneratedFacts DrawEncrypted(Draw draw)
    {
        var code = draw.Of("5A002.a", "5A004.a", "5B002.a", "5D002.c.1", "5A992.c", "5D992.c", "3A991.a");
        GeneratedItem part = new(Codes.Kind(code), draw.Mostly(75, ["US"], ["FR", "JP"]), code)
        {
            Traits = draw.Of<string[]>([], [], ["enc-b1"], ["enc-b2"], ["enc-b2"], ["enc-b3"], code == "5D002.c.1" ? ["published-source"] : []),
        };
        var facts = Foreign(draw, part.Kind, "EAR99", Within(draw, part.Kind, part, part.Kind == "commodity" ? "incorporated" : "commingled"));
        return facts with { To = draw.Of("IR", "SY", "CU", "KP", "CN", "JP", "BR") };
    }

    private static GeneratedFacts Foreign(Draw draw, string kind, string code, GeneratedPart part) =>
        new(draw.Day(Days.Recent), draw.Of("FR", "JP", "SG"), draw.Mostly(60, Places.ArmsEmbargoedOrMacau, Places.World), new(kind, draw.Mostly(92, ["FR", "JP", "CN"], ["US"]), code) { Parts = [part] });

    private static GeneratedPart Within(Draw draw, string kind, GeneratedItem inner, string how)
    {
        GeneratedPart part = new(inner, draw.Between(1, 3), how);
        return draw.Chance(30) ? new(new(kind, "FR", "EAR99") { Parts = [part] }, 1, how) : part;
    }
}
