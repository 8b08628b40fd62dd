namespace Longarm.Core;

/// <summary>
/// A record of facts. Records are themselves values of the language; they are equal only to themselves, because two
/// parts that look alike are two parts.
/// </summary>
public abstract class Node : Value
{
    private const int Itself = -1;
    private const int Component = -2;
    private readonly string path = "";
    private readonly int place = Itself;

    private protected Node()
    {
    }

    // Of a large product nobody asks where each of a million records stands: it is put together for who does.
    private protected Node(string whole, int place) => (path, this.place) = (whole, place);

    private protected Node(string name, bool isComponent)
        : this(name, isComponent ? Component : Itself)
    {
    }

    /// <summary>Where it stands in the case: <c>item.parts[0].item</c>, <c>items.power-board</c>.</summary>
    public required string Path
    {
        get => place switch
        {
            Itself => path,
            Component => $"components.{path}",
            _ => $"{path}.parts[{place}]",
        };
        init => path = value;
    }

    /// <summary>Of large products: which other records are like it. Not a fact: worked out from the facts when it is first needed.</summary>
    internal Kinship Kin;

    /// <summary>What a person calls it.</summary>
    public abstract string Title { get; }

    /// <inheritdoc/>
    public override string ToString() => Title;
}
