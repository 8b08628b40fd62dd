using System.Runtime.InteropServices;
using Longarm.Core.Language;

namespace Longarm.Core.Deciding;

/// <summary>What was worked out, and what was read for it; nothing is kept of what was read where nobody asks.</summary>
/// <param name="Value">The value; null: not worked out.</param>
/// <param name="Reads">What was read for it.</param>
internal readonly record struct Kept(Value? Value, Reads? Reads);

/// <summary>What has been worked out so far in one evaluation.</summary>
internal sealed class Memo(int rules)
{
    // Of a contained item a few of the rules are asked: room is made by the page.
    private const int PageBits = 5;
    private const int PageSize = 1 << PageBits;

    private readonly Dictionary<(int Rule, Case Case, Value About), Kept> aboutRecords = [];
    private readonly Dictionary<Case, Kept[]?[]> aboutCases = new(ReferenceEqualityComparer.Instance);
    private Case? lastCase;
    private Kept[]?[] last = [];

    /// <summary>Where the value of a rule for a case (and the record a definition is about) is kept.</summary>
    public ref Kept Of(ActiveRule rule, Case about, Value? argument)
    {
        if (argument is not null)
        {
            return ref CollectionsMarshal.GetValueRefOrAddDefault(aboutRecords, (rule.Index, about, argument), out _);
        }

        if (!ReferenceEquals(about, lastCase))
        {
            ref var kept = ref CollectionsMarshal.GetValueRefOrAddDefault(aboutCases, about, out _);
            (lastCase, last) = (about, kept ??= new Kept[]?[(rules >> PageBits) + 1]);
        }

        var page = last[rule.Index >> PageBits] ??= new Kept[PageSize];
        return ref page[rule.Index & (PageSize - 1)];
    }

    /// <summary>The same without making room for it.</summary>
    public Kept Find(ActiveRule rule, Case about, Value? argument) => argument is not null
        ? aboutRecords.GetValueOrDefault((rule.Index, about, argument))
        : aboutCases.TryGetValue(about, out var kept) && kept[rule.Index >> PageBits] is { } page ? page[rule.Index & (PageSize - 1)] : default;

    /// <summary>Whether the truth of a rule about the case was worked out, and is unknown.</summary>
    public bool IsUnknown(ActiveRule rule, Case about) => Find(rule, about, null).Value is TruthValue { Truth: Truth.Unknown };

    public Dictionary<(SubDecision Question, Case Inner), (Truth Truth, Reads? Reads)> SubDecisions { get; } = [];

    public Dictionary<(Sum Sum, Item Item, Case Case, OuterValues Outer), (Amount? Total, Reads? Reads)> Totals { get; } = [];

    /// <summary>Of large products: the work of a sum over the parts that are alike.</summary>
    public Dictionary<(Sum Sum, Case Case, OuterValues Outer), SumOfAlike> SumsOfAlike { get; } = [];

    public Dictionary<ListValue, (ListValue Found, Reads? Reads)> Depths { get; } = new(ReferenceEqualityComparer.Instance);
}

/// <summary>The variables that are bound around an expression: what it gives may depend on them.</summary>
internal readonly struct OuterValues : IEquatable<OuterValues>
{
    private readonly Value[] values;

    /// <summary>Those of a frame that were bound before a variable; the checker counts them up from the outside in.</summary>
    public OuterValues(Frame frame, int before) => values = frame.Slots[..before];

    public bool Equals(OuterValues other)
    {
        for (var index = 0; index < values.Length; index++)
        {
            if (!ReferenceEquals(values[index], other.values[index]))
            {
                return false;
            }
        }

        return values.Length == other.values.Length;
    }

    public override bool Equals(object? obj) => obj is OuterValues other && Equals(other);

    public override int GetHashCode()
    {
        HashCode hash = default;
        foreach (var value in values)
        {
            hash.Add(value is null ? 0 : System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(value));
        }

        return hash.ToHashCode();
    }
}
