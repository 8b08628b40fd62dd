using Longarm.Text;

namespace Longarm.Products;

/// <summary>A component as a file tells of it: nothing is concluded yet.</summary>
internal sealed class ProductComponent
{
    private List<ProductMaterial>? materials;

    /// <summary>By which name the file refers to it; empty: it does not.</summary>
    public string Ref { get; set; } = "";

    /// <summary>Line of the file, from 1.</summary>
    public required int Line { get; init; }

    /// <summary>What it is called.</summary>
    public string? Name { get; set; }

    /// <summary>Its version.</summary>
    public string? Version { get; set; }

    /// <summary><c>commodity</c>, <c>software</c> or <c>technology</c>; null: the file does not say.</summary>
    public string? Kind { get; set; }

    /// <summary>Whether it is expected where the product runs, and no part of it.</summary>
    public bool IsExternal { get; set; }

    /// <summary>Whether it describes cryptography, and is no part either.</summary>
    public bool IsCryptography { get; set; }

    /// <summary>Whether it only made something, and is no part of what nothing else contains.</summary>
    public bool IsTool { get; set; }

    /// <summary>Whether it is a material of a commodity that contains it, and no part.</summary>
    public bool IsMaterial { get; set; }

    /// <summary>The place that it may fill with others, of which one is there; -1: it is there itself.</summary>
    public int Choice { get; set; } = -1;

    /// <summary>Whether it is told a second time.</summary>
    public bool IsPassedOver { get; set; }

    /// <summary>Whether all of what it consists of is told; null: nobody said.</summary>
    public bool? IsComplete { get; set; }

    /// <summary>Whether the file says that it has no parts.</summary>
    public bool HasNoParts { get; set; }

    /// <summary>How many of it are in what contains it; null: the file does not say.</summary>
    public MarkedScalar? Quantity { get; set; }

    /// <summary>
    /// Facts in words near those of a case file: <c>origin</c>, <c>value</c>, <c>kind</c>, <c>trait</c> (or <c>none</c>), <c>for</c>,
    /// <c>class:us-ccl</c>, <c>spec:NAME</c>, <c>made-with</c> (<c>none</c>). One that stands twice with different values is not
    /// known for sure: it is one of them.
    /// </summary>
    public List<(string Fact, MarkedScalar Value)> Facts { get; } = [];

    /// <summary>Whether its facts are as somebody else wrote them: one that does not fit the vocabulary stays unknown, with a remark.</summary>
    public bool IsAsWritten { get; init; }

    /// <summary>The file that tells of it; null: the product's own.</summary>
    public string? File { get; init; }

    /// <summary>Facts of which the file itself says that it is one of several; null: none.</summary>
    public HashSet<string>? Alternatives { get; set; }

    /// <summary>Whether the file says that nobody knows what it is called; a name that stands there is a label.</summary>
    public bool IsNameless { get; set; }

    /// <summary>Facts of its materials that are kept inside the house, by the symbol of the material; null: none.</summary>
    public List<(string? Symbol, string Fact)>? Withheld { get; set; }

    /// <summary>Whether all of what made it is told.</summary>
    public bool HasAllTools { get; set; }

    /// <summary>Whether the file says that not all of what made it is told.</summary>
    public bool HasOtherTools { get; set; }

    /// <summary>Whether more traits may apply than those that are told.</summary>
    public bool HasOtherTraits { get; set; }

    /// <summary>Where it was made, stage by stage; null: the file does not say.</summary>
    public List<ProductStage>? Stages { get; set; }

    /// <summary>Materials in it.</summary>
    public List<ProductMaterial> Materials => materials ??= [];

    /// <summary>Whether materials in it are told.</summary>
    public bool HasMaterials => materials is { Count: > 0 };

    /// <summary>Forgets what became facts of an item: of a large product there is no room for both.</summary>
    public void Forget()
    {
        Facts.Clear();
        Facts.Capacity = 0;
        materials = null;
    }

    /// <summary>Whether the file says that not all materials in it are told.</summary>
    public bool HasOtherMaterials { get; set; }

    /// <summary>Whether all materials in it are told.</summary>
    public bool HasAllMaterials { get; set; }
}

/// <summary>One component in another, or behind another.</summary>
/// <param name="Parent">The whole, or the product.</param>
/// <param name="Child">The part, or what made it.</param>
/// <param name="Line">Line of the file, from 1.</param>
internal sealed record ProductUse(int Parent, int Child, int Line)
{
    /// <summary>Whether the file tells of it as a dependency, which may go round in a circle.</summary>
    public bool IsDependency { get; init; }

    /// <summary>Whether the child made the parent, and is no part; so it is where a role is told.</summary>
    public bool IsProduction
    {
        get => field || Role is not null;
        init;
    }

    /// <summary>Whether what made the parent may be in the product all the same.</summary>
    public bool MayBePart { get; init; }

    /// <summary>Whether the file says that nobody knows how many.</summary>
    public bool IsOpen { get; init; }

    /// <summary>Whether the file says that nobody knows how it is in the whole.</summary>
    public bool IsHowOpen { get; init; }

    /// <summary>How many; null: not told of this use.</summary>
    public MarkedScalar? Quantity { get; init; }

    /// <summary><c>incorporated</c>, <c>bundled</c>, <c>commingled</c>; null: not told.</summary>
    public MarkedScalar? How { get; init; }

    /// <summary>For what made it: <c>direct</c> or <c>plant</c>; null for parts, and where the file does not say which.</summary>
    public MarkedScalar? Role { get; init; }
}
