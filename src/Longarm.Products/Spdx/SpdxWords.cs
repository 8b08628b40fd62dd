namespace Longarm.Products;

/// <summary>What the words of SPDX mean here.</summary>
internal static class SpdxWords
{
    /// <summary>Versions that are read, as they begin.</summary>
    public static IReadOnlyList<string> Versions { get; } = ["2.0", "2.1", "2.2", "2.3", "3.0", "3.1"];

    /// <summary>Whether a version is read.</summary>
    public static bool IsVersion(string version)
    {
        var number = version.StartsWith("SPDX-", StringComparison.OrdinalIgnoreCase) ? version[5..] : version;
        return Versions.Any(each => number == each || (number.StartsWith(each, StringComparison.Ordinal) && number[each.Length] is '.' or '-'));
    }

    /// <summary>The kind of item that the purpose of a package tells; null where it may be several, or where the word is none.</summary>
    public static string? KindOf(string purpose) => Plain(purpose) switch
    {
        "DEVICE" => "commodity",
        "APPLICATION" or "FRAMEWORK" or "LIBRARY" or "CONTAINER" or "OPERATINGSYSTEM" or "FIRMWARE" or "SOURCE" or "INSTALL"
            or "DEVICEDRIVER" or "DISKIMAGE" or "EXECUTABLE" or "FILESYSTEMIMAGE" or "MODEL" or "MODULE" or "PATCH" or "PLATFORM" => "software",
        _ => null,
    };

    /// <summary>Whether a purpose is one that the standard has.</summary>
    public static bool IsPurpose(string purpose) => KindOf(purpose) is not null || Plain(purpose) is "ARCHIVE" or "FILE" or "OTHER" or "BOM"
        or "CONFIGURATION" or "DATA" or "DOCUMENTATION" or "EVIDENCE" or "MANIFEST" or "REQUIREMENT" or "SPECIFICATION" or "TEST";

    /// <summary>Whether a reference stands for nothing at all.</summary>
    public static bool IsNone(string reference) => reference == "NONE" || Last(reference) == "NoneElement";

    /// <summary>Whether a reference says that nothing is asserted.</summary>
    public static bool IsNoAssertion(string reference) => reference == "NOASSERTION" || Last(reference) == "NoAssertionElement";

    /// <summary>The last word of an address: of version 3, terms are addresses too.</summary>
    public static string Last(string word) => word[(word.LastIndexOfAny(['/', '#']) + 1)..];

    // Tools write OPERATING-SYSTEM, OPERATING_SYSTEM and operatingSystem.
    private static string Plain(string purpose) => Last(purpose).Replace("-", "", StringComparison.Ordinal).Replace("_", "", StringComparison.Ordinal).ToUpperInvariant();
}
