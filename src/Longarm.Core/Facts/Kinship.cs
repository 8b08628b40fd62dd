namespace Longarm.Core;

/// <summary>Records that no rule can tell apart. Two of one kind are alike; two of different kinds may be alike all the same.</summary>
internal sealed class Alike;

/// <summary>What a record of a large product has in common with others, and what it stands in: worked out once, in <see cref="AlikeRecords"/>.</summary>
internal struct Kinship
{
    /// <summary>Those that are alike in every fact, also of what is inside; null: nobody has looked.</summary>
    public Alike? Alike;

    /// <summary>Those that are alike in every fact but their value and those of their parts and materials.</summary>
    public Alike? ButForValue;

    /// <summary>Whether somebody is looking, or has looked.</summary>
    public bool IsSeen;

    // A record, or a list of them.
    private object? within;

    /// <summary>Adds a record that it stands in.</summary>
    public void StandsIn(Node whole)
    {
        switch (within)
        {
            case null:
                within = whole;
                break;
            case List<Node> several:
                several.Add(whole);
                break;
            default:
                within = new List<Node> { (Node)within, whole };
                break;
        }
    }

    /// <summary>The records that it stands in.</summary>
    public readonly IReadOnlyList<Node> Within => within switch
    {
        null => [],
        List<Node> several => several,
        var one => [(Node)one],
    };
}
