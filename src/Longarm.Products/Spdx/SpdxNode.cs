namespace Longarm.Products;

/// <summary>What an element of SPDX is, as far as it matters here.</summary>
internal enum SpdxElement
{
    /// <summary>It is named, and not yet described.</summary>
    Undescribed,

    /// <summary>A package, or hardware: it becomes a component.</summary>
    Package,

    /// <summary>A file or a snippet, which is passed over.</summary>
    File,

    /// <summary>The document, or a bill of materials in it.</summary>
    Collection,

    /// <summary>A build.</summary>
    Build,

    /// <summary>Another process: a step of making or moving.</summary>
    Process,

    /// <summary>A tool, or software that acts: it becomes a component where it made something.</summary>
    Tool,

    /// <summary>An element that another document describes.</summary>
    Elsewhere,

    /// <summary>Anything else: a license, a person.</summary>
    Other,
}

/// <summary>An element by its identifier.</summary>
internal sealed class SpdxNode(string id)
{
    private const int MaxOwners = 64;

    /// <summary>Its identifier.</summary>
    public string Id { get; } = id;

    /// <summary>What it is.</summary>
    public SpdxElement Element { get; set; }

    /// <summary>Its component; -1: it has none.</summary>
    public int At { get; set; } = -1;

    /// <summary>Its name.</summary>
    public string? Name { get; set; }

    /// <summary>Line of the file, from 1.</summary>
    public int Line { get; set; }

    /// <summary>Of a file: what contains it.</summary>
    public List<SpdxNode>? Owners { get; set; }

    /// <summary>Of a collection: whether it is the document of version 3, which leads to the others.</summary>
    public bool IsDocument { get; set; }

    /// <summary>Of a collection: what it is about.</summary>
    public List<string>? Roots { get; set; }

    /// <summary>Whether it is said to contain nothing, or to depend on nothing.</summary>
    public bool HasNone { get; set; }

    /// <summary>Whether it is said to have more parts than are told (true), or no more (false); null: nobody said.</summary>
    public bool? MayHaveMore { get; set; }

    /// <summary>Whether of some parts, or of files, nobody said that they are all.</summary>
    public bool IsOpen { get; set; }

    /// <summary>Says that another element contains this one.</summary>
    public void IsIn(SpdxNode owner)
    {
        if (owner != this && Owners?.Contains(owner) is not true && (Owners?.Count ?? 0) < MaxOwners)
        {
            (Owners ??= []).Add(owner);
        }
    }
}

/// <summary>A relationship, the whole first.</summary>
/// <param name="Whole">The whole, or what was made.</param>
/// <param name="Thing">What is in it, or made it.</param>
/// <param name="Meaning">What it says.</param>
/// <param name="Word">The word of the standard.</param>
/// <param name="Line">Line of the file, from 1.</param>
/// <param name="IsAll">Whether the file says that these are all; null: it does not say.</param>
internal readonly record struct SpdxEdge(SpdxNode Whole, SpdxNode Thing, SpdxMeaning Meaning, string Word, int Line, bool? IsAll);
