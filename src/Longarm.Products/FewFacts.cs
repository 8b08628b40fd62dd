using System.Collections;
using System.Diagnostics.CodeAnalysis;
using Longarm.Core;

namespace Longarm.Products;

/// <summary>Facts by name, of which an item has one or two: a fifth of the room that a table of them takes.</summary>
internal sealed class FewFacts : IReadOnlyDictionary<string, Fact>
{
    private const int Few = 6;
    private readonly KeyValuePair<string, Fact>[] facts;

    // Some state hundreds of parameters: those are looked up.
    private readonly Dictionary<string, Fact>? many;

    private FewFacts(KeyValuePair<string, Fact>[] facts)
    {
        this.facts = facts;
        many = facts.Length > Few ? new(facts, StringComparer.Ordinal) : null;
    }

    /// <summary>No facts.</summary>
    public static FewFacts None { get; } = new([]);

    /// <summary>The same facts, and one more.</summary>
    /// <param name="name">Its name, which none of the others has.</param>
    /// <param name="fact">The fact.</param>
    public FewFacts With(string name, Fact fact) => new([.. facts, new(name, fact)]);

    /// <inheritdoc/>
    public int Count => facts.Length;

    /// <inheritdoc/>
    public IEnumerable<string> Keys => facts.Select(fact => fact.Key);

    /// <inheritdoc/>
    public IEnumerable<Fact> Values => facts.Select(fact => fact.Value);

    /// <inheritdoc/>
    public Fact this[string key] => TryGetValue(key, out var fact) ? fact : throw new KeyNotFoundException(key);

    /// <inheritdoc/>
    public bool ContainsKey(string key) => TryGetValue(key, out _);

    /// <inheritdoc/>
    public bool TryGetValue(string key, [MaybeNullWhen(false)] out Fact value)
    {
        if (many is not null)
        {
            return many.TryGetValue(key, out value);
        }

        foreach (var (name, fact) in facts)
        {
            if (name == key)
            {
                value = fact;
                return true;
            }
        }

        value = null;
        return false;
    }

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, Fact>> GetEnumerator() => facts.AsEnumerable().GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
