using System.Collections;
using System.Diagnostics.CodeAnalysis;
using Longarm.Core;

namespace Longarm.Products;

/// <summary>Facts by name, of which an item has one or two: a fifth of the room that a table of them takes.</summary>
internal sealed class FewFacts : IReadOnlyDictionary<string, Fact>
{
    private const int Few = 6;
    private readonly KeyValuePair<string, Fact>[] facts;

    private FewFacts(Dictionary<string, Fact> facts) => this.facts = [.. facts];

    /// <summary>The same facts.</summary>
    public static IReadOnlyDictionary<string, Fact> Of(Dictionary<string, Fact> facts) => facts.Count > Few ? facts : new FewFacts(facts);

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
