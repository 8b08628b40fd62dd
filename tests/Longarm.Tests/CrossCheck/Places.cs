namespace Longarm.Tests.CrossCheck;

/// <summary>Places as the regulations group them: supplement no. 1 to part 740, and lists in other supplements.</summary>
internal static class Places
{
    /// <summary>The day on which the United Arab Emirates left D:3 and D:4 and joined A:5.</summary>
    private static readonly DateOnly Emirates = new(2026, 7, 10);

    private static readonly Dictionary<string, HashSet<string>> Groups = new()
    {
        ["A:5"] = Set("AR AU AT BE BG CA HR CZ DK EE FI FR DE GR HU IS IN IE IT JP KR LV LT LU NL NZ NO PL PT RO SK SI ES SE CH TR GB"),
        ["A:6"] = Set("AL CY IL MT MX SG ZA TW"),
        ["D:1"] = Set("AM AZ BY MM KH CN GE IQ KZ KP KG LA LY MO MD MN NI RU TJ TM UZ VE VN YE"),
        ["D:3"] = Set("AF AM AZ BH BY MM CN CU EG GE IR IQ IL JO KZ KP KW KG LB LY MO MD MN OM PK QA RU SA SY TW TJ TM UZ VE VN YE"),
        ["D:4"] = Set("BH BY CN EG IR IQ IL JO KP KW LB LY MO OM PK QA RU SA SY VE YE"),
        ["D:5"] = Set("AF BY MM CF CN CD CU ER HT IR IQ KP LB LY NI RU SO SS SD SY VE ZW"),
        ["E:1"] = Set("IR KP SY"),
        ["E:2"] = Set("CU"),
    };

    private static readonly HashSet<string> Territories = Set("US PR GU VI AS MP UM");

    private static readonly HashSet<string> ChipEquipmentPartners =
        Set("AU AT BE BG CA HR CZ DK EE FI FR DE GR HU IS IE IT JP LV LT LU NL NZ NO PL PT RO SK SI ES SE CH GB");

    private static readonly HashSet<string> RussiaPartners =
        Set("AU AT BE BG CA HR CY CZ DK EE FI FR DE GR HU IS IE IT JP LV LI LT LU MT NL NZ NO PL PT RO SK SI KR ES SE CH TW GB");

    /// <summary>Places from every group that a provision cares about; Cambodia, whose group changed on a day that is not known, is left out.</summary>
    public static IReadOnlyList<string> World { get; } =
        [.. "CN HK MO RU BY VE MM IQ LY AF CF NI KP IR SY CU VN KZ GE MN IL PK BH SA EG AE TW SG MX ZA IN KR TR AR JP NL DE GB CA AU BR MY TH KE UA".Split(' ')];

    /// <summary>Places of D:5, and Macau.</summary>
    public static IReadOnlyList<string> ArmsEmbargoedOrMacau { get; } = [.. "CN HK MO RU BY VE MM IQ LY AF CF NI KP IR SY CU".Split(' ')];

    /// <summary>Places outside D:5 and Macau.</summary>
    public static IReadOnlyList<string> Others { get; } = [.. World.Except(ArmsEmbargoedOrMacau)];

    /// <summary>Whether a place is in one of the groups on a day. Hong Kong is treated as China (85 FR 83765), a region as its country.</summary>
    public static bool In(string place, DateOnly day, params IEnumerable<string> groups)
    {
        var country = Country(place);
        return country == "AE"
            ? groups.Contains("A:5") && day >= Emirates || day < Emirates && (groups.Contains("D:3") || groups.Contains("D:4"))
            : groups.Any(g => Groups[g].Contains(country));
    }

    /// <summary>Macau, or a destination in D:5.</summary>
    public static bool IsMacauOrD5(string place, DateOnly day) => place == "MO" || In(place, day, "D:5");

    /// <summary>D:1, D:4 or D:5, and neither A:5 nor A:6.</summary>
    public static bool IsAdvancedComputingDestination(string place, DateOnly day) =>
        In(place, day, "D:1", "D:4", "D:5") && !In(place, day, "A:5", "A:6");

    /// <summary>The United States with its territories and possessions (772.1).</summary>
    public static bool IsUnitedStates(string place) => Territories.Contains(Country(place));

    /// <summary>Supplement no. 4 to part 742.</summary>
    public static bool IsChipEquipmentPartner(string place) => ChipEquipmentPartners.Contains(Country(place));

    /// <summary>Supplement no. 3 to part 746.</summary>
    public static bool IsRussiaPartner(string place) => RussiaPartners.Contains(Country(place));

    public static string Country(string place) => place == "HK" ? "CN" : place.Split('-')[0];

    private static HashSet<string> Set(string places) => [.. places.Split(' ')];
}
