namespace Longarm.Products;

/// <summary>What the words of CycloneDX mean here.</summary>
internal static class CycloneDxWords
{
    private static readonly string[] Device = ["device"];
    private static readonly string[] Material = ["material"];
    private static readonly string[] Physical = ["device", "material"];

    /// <summary>Versions of the standard that are read; 2.0 is a draft.</summary>
    public static IReadOnlyList<string> Versions { get; } = ["1.2", "1.3", "1.4", "1.5", "1.6", "1.7", "2.0"];

    /// <summary>Stages of origin that the draft of version 2.0 names.</summary>
    public static IReadOnlyList<string> Stages { get; } =
    [
        "designed", "mined", "harvested", "recycled", "refined", "separated", "smelted", "melted", "processed", "manufactured", "assembled", "developed",
        "built", "tested", "collected", "trained", "hosted", "operated", "maintained",
    ];

    /// <summary>Packages of devices that it names.</summary>
    public static IReadOnlyList<string> DeviceTypes { get; } =
        ["smd", "pth", "dip", "sip", "qfn", "qfp", "bga", "csp", "sot", "to", "wlcsp", "module", "die", "discrete"];

    /// <summary>Forms of materials that it names.</summary>
    public static IReadOnlyList<string> MaterialForms { get; } =
        ["powder", "ingot", "billet", "bar", "rod", "wire", "sheet", "foil", "plate", "tube", "pellet", "flake", "sponge", "liquid", "gas"];

    /// <summary>Techniques that it lets identify a component.</summary>
    public static IReadOnlyList<string> Techniques { get; } =
    [
        "source-code-analysis", "binary-analysis", "dynamic-analysis", "instrumentation", "manifest-analysis", "ast-fingerprint", "content-match",
        "hash-comparison", "filename", "software-identifier", "visual-inspection", "x-ray-inspection", "electrical-testing", "material-analysis",
        "decapsulation", "manual-review", "attestation", "unknown", "other",
    ];

    /// <summary>The kind of item that a component type is; null where it may be several.</summary>
    public static string? KindOf(string type) => type switch
    {
        "device" or "material" => "commodity",
        "application" or "framework" or "library" or "container" or "platform" or "operating-system" or "device-driver" or "firmware"
            or "machine-learning-model" => "software",
        _ => null,
    };

    /// <summary>Whether a type is one that the standard has.</summary>
    public static bool IsType(string type) => KindOf(type) is not null || type is "file" or "data" or "cryptographic-asset" or "component-choice";

    /// <summary>Types of component that have a field.</summary>
    public static IReadOnlyList<string> TypesWith(string field) => field switch
    {
        "boardLocation" or "deviceType" => Device,
        "materialForm" => Material,
        _ => Physical,
    };

    /// <summary>Whether a type of component has a field; of a choice its alternates do.</summary>
    public static bool MayHave(string type, string field) => TypesWith(field).Contains(type) || (type == "component-choice" && field == "quantity");

    /// <summary>Whether an assertion of completeness says that everything is told; null where it says that nobody knows.</summary>
    public static bool? IsComplete(string aggregate) => aggregate switch
    {
        "complete" => true,
        "unknown" or "not_specified" => null,
        _ => false,
    };

    /// <summary>The nomenclature of a classification standard; null: none of those that are used here.</summary>
    public static string? NomenclatureOf(string standard) => standard.Trim().ToLowerInvariant().Replace('_', '-').Replace(' ', '-') switch
    {
        "eccn" or "us-eccn" or "eccn-us" or "ccl" or "us-ccl" => "us-ccl",
        "hs" or "hs-code" => "hs",
        "hts" or "htsus" or "hts-us" or "us-hts" or "ushts" => "us-hts",
        "usml" or "us-usml" => "us-usml",
        "cnhts" or "cn-hs" => "cn-hs",
        "cn-dual-use" => "cn-dual-use",
        "eu-dual-use" or "eccn-eu" => "eu-dual-use",
        "uk-dual-use" => "uk-dual-use",
        "jp-export-order" => "jp-export-order",
        _ => null,
    };

    /// <summary>Whether a unit counts pieces; none is written where pieces are meant.</summary>
    public static bool IsCount(string unit) => unit is "" or "1" or "C62" or "EA" or "ea" or "each" or "pcs" or "pc" or "PCE" or "H87" or "NAR";

    /// <summary>The symbol of a unit of mass, which may be a code of UN/ECE; null: it is none.</summary>
    public static string? MassOf(string unit) => unit switch
    {
        "kg" or "KGM" => "kg",
        "g" or "GRM" => "g",
        "mg" or "MGM" => "mg",
        "t" or "TNE" => "t",
        _ => null,
    };
}
