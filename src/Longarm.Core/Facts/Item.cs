using System.Diagnostics.CodeAnalysis;

namespace Longarm.Core;

/// <summary>A commodity, software or technology, with what it contains and what made it. A shared sub-assembly is one node.</summary>
public sealed class Item : Node
{
    private static readonly Dictionary<string, Fact> None = [];

    /// <summary>An item that stands where its path says.</summary>
    public Item()
    {
    }

#pragma warning disable CS8618 // The path is told to the base.
    /// <summary>An item, or a component of a file.</summary>
    /// <param name="name">Where it stands; of a component, the name by which the file refers to it.</param>
    /// <param name="isComponent">Whether it is a component.</param>
    [SetsRequiredMembers]
    public Item(string name, bool isComponent)
        : base(name, isComponent)
    {
    }
#pragma warning restore CS8618

    /// <summary>What it is called.</summary>
    public Fact<Word> Name { get; init; } = Fact<Word>.Unknown;

    /// <summary><c>commodity</c>, <c>software</c> or <c>technology</c>.</summary>
    public Fact<Word> Kind { get; init; } = Fact<Word>.Unknown;

    /// <summary>Where a commodity was produced; the nationality of software and technology.</summary>
    public Fact<Place> Origin { get; init; } = Fact<Place>.Unknown;

    /// <summary>Fair market price of one unit in the country where it is sold.</summary>
    public Fact<Amount> Value { get; init; } = Fact<Amount>.Unknown;

    /// <summary>The party whose design it is, or none.</summary>
    public Fact<Party> DesignedBy { get; init; } = Fact<Party>.Unknown;

    /// <summary>What applies to it, in words of the vocabulary.</summary>
    public Fact<ListValue> Traits { get; init; } = Fact<ListValue>.Unknown;

    /// <summary>Software and technology: the list entries that it is for.</summary>
    public Fact<ListValue> For { get; init; } = Fact<ListValue>.Unknown;

    /// <summary>What it contains: <see cref="Part"/>.</summary>
    public Fact<ListValue> Parts { get; init; } = Fact<ListValue>.Unknown;

    /// <summary>What produced it: <see cref="Production"/>.</summary>
    public Fact<ListValue> MadeWith { get; init; } = Fact<ListValue>.Unknown;

    /// <summary>Materials in it: <see cref="Material"/>.</summary>
    public Fact<ListValue> Materials { get; init; } = Fact<ListValue>.Unknown;

    /// <summary>Where it was made, stage by stage: for a person to see; rules read <see cref="Origin"/>.</summary>
    public IReadOnlyList<OriginStage> Stages { get; init; } = [];

    /// <summary>Its code in each nomenclature that has been looked up.</summary>
    public IReadOnlyDictionary<string, Fact> Codes { get; init; } = None;

    /// <summary>Measured or stated parameters, by name.</summary>
    public IReadOnlyDictionary<string, Fact> Specs { get; init; } = None;

    /// <inheritdoc/>
    public override string Title => Name.Known?.Text ?? Path;

    /// <summary>What it has in common with items that are alike in every fact but the value; empty if it is its own.</summary>
    internal string Likeness => field ??= ItemLikeness.Of(this) ?? "";
}

/// <summary>Something that an item contains.</summary>
public sealed class Part : Node
{
    private static readonly Fact<Amount> One = Fact<Amount>.Of(Amount.Exactly(1, Unit.One), Source.Derived);

    /// <summary>A part that stands where its path says.</summary>
    public Part()
    {
    }

#pragma warning disable CS8618 // The path is told to the base.
    /// <summary>A part of a whole.</summary>
    /// <param name="whole">Where the whole stands.</param>
    /// <param name="place">Its place among the parts of the whole, from 0.</param>
    /// <param name="item">What is contained.</param>
    [SetsRequiredMembers]
    public Part(string whole, int place, Item item)
        : base(whole, place) => Item = item;
#pragma warning restore CS8618

    /// <summary>What is contained.</summary>
    public required Item Item { get; init; }

    internal Fact<Item> ItemFact => field ??= Fact<Item>.Of(Item, Source.Derived);

    /// <summary>How many units in one unit of the whole; 1 if nothing is said.</summary>
    public Fact<Amount> Quantity { get; init; } = One;

    /// <summary><c>incorporated</c>, <c>bundled</c> or <c>commingled</c>.</summary>
    public Fact<Word> How { get; init; } = Fact<Word>.Unknown;

    /// <inheritdoc/>
    public override string Title => Item.Title;
}

/// <summary>Software, technology or equipment that produced an item.</summary>
public sealed class Production : Node
{
    /// <summary>What produced it.</summary>
    public required Item Item { get; init; }

    internal Fact<Item> ItemFact => field ??= Fact<Item>.Of(Item, Source.Derived);

    /// <summary><c>direct</c>: the item is its immediate product; <c>plant</c>: a plant or a major component of one.</summary>
    public Fact<Word> Role { get; init; } = Fact<Word>.Unknown;

    /// <inheritdoc/>
    public override string Title => Item.Title;
}

/// <summary>A material in an item.</summary>
public sealed class Material : Node
{
    /// <summary>Chemical symbol.</summary>
    public Fact<Word> Element { get; init; } = Fact<Word>.Unknown;

    /// <summary>Metal, alloy, oxide, steel, …</summary>
    public Fact<Word> Form { get; init; } = Fact<Word>.Unknown;

    /// <summary>Where it was produced.</summary>
    public Fact<Place> Origin { get; init; } = Fact<Place>.Unknown;

    /// <summary>Its value in one unit of the item.</summary>
    public Fact<Amount> Value { get; init; } = Fact<Amount>.Unknown;

    /// <summary>Its mass in one unit of the item.</summary>
    public Fact<Amount> Mass { get; init; } = Fact<Amount>.Unknown;

    /// <summary>Nationality of the technology with which it was processed abroad.</summary>
    public Fact<Place> ProcessedWith { get; init; } = Fact<Place>.Unknown;

    /// <summary>Where it was mined and processed, stage by stage: for a person to see.</summary>
    public IReadOnlyList<OriginStage> Stages { get; init; } = [];

    /// <inheritdoc/>
    public override string Title => Element.Known?.Text ?? Path;
}
