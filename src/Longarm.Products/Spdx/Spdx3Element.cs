namespace Longarm.Products;

/// <summary>An element of SPDX 3 while it is read: its keys may stand in any order.</summary>
/// <param name="line">Line of the file, from 1.</param>
internal sealed class Spdx3Element(int line)
{
    /// <summary>Line of the file, from 1.</summary>
    public int Line { get; } = line;

    /// <summary>Its identifier.</summary>
    public string? Id { get; set; }

    /// <summary>Its class, as written.</summary>
    public string? Type { get; set; }

    /// <summary>Its name.</summary>
    public string? Name { get; set; }

    /// <summary>Its version.</summary>
    public string? Version { get; set; }

    /// <summary>Of hardware: its part number.</summary>
    public string? PartNumber { get; set; }

    /// <summary>Of a package: its purpose.</summary>
    public string? Purpose { get; set; }

    /// <summary>Of a relationship: its kind.</summary>
    public string? Relationship { get; set; }

    /// <summary>Of a relationship: its first element.</summary>
    public string? From { get; set; }

    /// <summary>Of a relationship: the others.</summary>
    public List<string>? To { get; set; }

    /// <summary>Of a relationship: the period of the lifecycle.</summary>
    public string? Scope { get; set; }

    /// <summary>Of a relationship: whether all are told.</summary>
    public string? Completeness { get; set; }

    /// <summary>Of a collection: what it is about.</summary>
    public List<string>? Roots { get; set; }

    /// <summary>Of an annotation or assessment: what it is about.</summary>
    public string? Subject { get; set; }

    /// <summary>Of an annotation: its statements.</summary>
    public List<(int Line, string Text)> Texts { get; } = [];

    /// <summary>Texts of its extensions.</summary>
    public List<(int Line, string Text)> Extensions { get; } = [];

    /// <summary>Of an assessment: its classifications.</summary>
    public List<string>? Results { get; set; }

    /// <summary>Of a classification: the country, in three letters.</summary>
    public string? Country { get; set; }

    /// <summary>Of a classification: the element that says by which list.</summary>
    public string? Specification { get; set; }

    /// <summary>Of a classification: the code.</summary>
    public string? Code { get; set; }
}

/// <summary>The classes of SPDX 3 that matter here.</summary>
internal static class SpdxElementTypes
{
    /// <summary>The class of a document.</summary>
    public const string Document = "SpdxDocument";

    /// <summary>The class without its profile: <c>software_Package</c> and the address of it are both <c>Package</c>.</summary>
    public static string Plain(string type)
    {
        var last = SpdxWords.Last(type);
        return last[(last.LastIndexOfAny(['_', ':']) + 1)..];
    }

    /// <summary>Whether a class is a relationship.</summary>
    public static bool IsRelationship(string type) => type.EndsWith("Relationship", StringComparison.Ordinal);

    /// <summary>What elements of a class are.</summary>
    public static SpdxElement Of(string type) => type switch
    {
        "Package" or "AIPackage" or "DatasetPackage" or "Hardware" or "PhysicalHardware" or "BulkHardware" or "VirtualHardware" => SpdxElement.Package,
        "File" or "Snippet" => SpdxElement.File,
        Document or "Sbom" or "Bom" or "Bundle" => SpdxElement.Collection,
        "Build" => SpdxElement.Build,
        "Tool" or "SoftwareAgent" => SpdxElement.Tool,
        _ => type is "Action" or "DefinedProcess" || type.EndsWith("Action", StringComparison.Ordinal) || type.EndsWith("Process", StringComparison.Ordinal)
            ? SpdxElement.Process : SpdxElement.Other,
    };

    /// <summary>The kind of item that a class tells; null where it may be several.</summary>
    public static string? KindOf(string type) => type switch
    {
        "Package" or "AIPackage" => "software",
        "PhysicalHardware" or "BulkHardware" => "commodity",
        _ => null,
    };
}
