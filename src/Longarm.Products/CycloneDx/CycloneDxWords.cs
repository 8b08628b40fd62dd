namespace Longarm.Products;

/// <summary>What the words of CycloneDX mean here.</summary>
internal static class CycloneDxWords
{
    /// <summary>Versions of the standard that are read.</summary>
    public static IReadOnlyList<string> Versions { get; } = ["1.2", "1.3", "1.4", "1.5", "1.6", "1.7"];

    /// <summary>The kind of item that a component type is; null where it may be several.</summary>
    public static string? KindOf(string type) => type switch
    {
        "device" or "material" => "commodity",
        "application" or "framework" or "library" or "container" or "platform" or "operating-system" or "device-driver" or "firmware"
            or "machine-learning-model" => "software",
        _ => null,
    };

    /// <summary>Whether a type is one that the standard has.</summary>
    public static bool IsType(string type) => KindOf(type) is not null || type is "file" or "data" or "cryptographic-asset";

    /// <summary>Whether an assertion of completeness says that everything is told; null where it says that nobody knows.</summary>
    public static bool? IsComplete(string aggregate) => aggregate switch
    {
        "complete" => true,
        "unknown" or "not_specified" => null,
        _ => false,
    };
}
