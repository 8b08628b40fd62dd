using System.Text.RegularExpressions;

namespace Longarm.Tests.CrossCheck;

/// <summary>Sets of entries that provisions name, and pools to draw from.</summary>
internal static partial class Codes
{
    /// <summary>Software and technology of 734.9(e)(1).</summary>
    public static IReadOnlyList<string> Footnote1 { get; } = Set(
        "3D001 3D901 3D991 3D992 3D993 3D994 3E001 3E002 3E003 3E901 3E991 3E992 3E993 3E994 4D001 4D993 4D994 4E001 4E992 4E993 5D001 5D991 5E001 5E991");

    /// <summary>Those of (e)(2) and (i).</summary>
    public static IReadOnlyList<string> Footnote4 { get; } = [.. Footnote1, "5D002", "5E002"];

    /// <summary>Those of (h).</summary>
    public static IReadOnlyList<string> AdvancedComputing { get; } = [.. Footnote4, "4D090"];

    /// <summary>The entries of the rule as it stood in 2020 and 2022, before entries were added.</summary>
    public static IReadOnlyList<string> Original { get; } = Set("3D001 3D991 3E001 3E002 3E003 3E991 4D001 4D993 4D994 4E001 4E992 4E993 5D001 5D991 5E001 5E991");

    /// <summary>Software and technology that (e) does not name.</summary>
    public static IReadOnlyList<string> OtherSoftwareAndTechnology { get; } = Set("EAR99 1E001 2D002 3D004 3E004 4D004 5E992 6E003 9E991 5D992 7D994");

    /// <summary>Chip making equipment of 734.9(k) and 742.6(a)(6)(i)(A).</summary>
    public static IReadOnlyList<string> ChipEquipment { get; } = Set(
        "3B001.a.4 3B001.c 3B001.d 3B001.f.1 3B001.f.5 3B001.f.6 3B001.k 3B001.l 3B001.m 3B001.n 3B001.p.2 3B001.p.4 3B001.r 3B002.c");

    /// <summary>Paragraphs of the entries of category 3B, to draw from.</summary>
    public static IReadOnlyList<string> Category3B { get; } = Set(
        "3B001.a.1 3B001.a.3 3B001.b 3B001.e 3B001.f.2 3B001.f.4 3B001.j 3B001.q 3B001.g 3B001.h 3B001.p.1 3B002.a 3B002.b 3B903.a 3B904.a "
        + "3B991.a 3B991.b.1 3B991.b.2.a 3B991.b.2.b 3B991.b.2.c 3B992.a 3B992.b.2 3B993.f.1 3B993.b.1 3B994.a "
        + "3B001.a.4.a 3B001.c.1.a 3B001.c.2 3B001.d.1 3B001.f.1.b.1 3B001.f.5 3B001.f.6 3B001.k.1 3B001.l.1 3B001.m.1 3B001.n 3B001.p.2 3B001.p.4 3B001.r.1 3B002.c");

    /// <summary>Items that no provision on chips names.</summary>
    public static IReadOnlyList<string> Ordinary { get; } = Set("EAR99 3A991.a 9A991.b 2B999.a 3A225 5A991.b 6A993.a");

    /// <summary>Whether an entry is of product group D or E, in categories of which the first and last digit are given.</summary>
    public static bool IsSoftwareOrTechnology(string code, char low = '0', char high = '9') =>
        code[0] >= low && code[0] <= high && code[1] is ('D' or 'E');

    public static bool Is600Series(string code) => SixHundred().IsMatch(code);

    public static bool Is9x515(string code) => Spacecraft().IsMatch(code);

    /// <summary>Whether an item of a code is a commodity, software or technology.</summary>
    public static string Kind(string code) => code == "EAR99" ? "commodity" : code[1] switch { 'D' => "software", 'E' => "technology", _ => "commodity" };

    /// <summary>3B001 and 3B002 without the equipment of 734.9(k), masks included, and the rest of the list of 734.9(e)(3)(i).</summary>
    public static bool IsFootnote5Equipment(GeneratedItem item) =>
        item.Is("3B001", "3B002") && !item.Is(ChipEquipment) && !item.Is("3B001.g", "3B001.h")
        || item.Is("3B991") && !item.Is("3B991.b.2.a", "3B991.b.2.b")
        || item.Is("3B903", "3B992", "3B993", "3B994");

    public static IReadOnlyList<string> Set(string codes) => codes.Split(' ');

    [GeneratedRegex("^[0-9][A-E]6[0-9][0-9]")]
    private static partial Regex SixHundred();

    [GeneratedRegex("^9[A-E]515")]
    private static partial Regex Spacecraft();
}
