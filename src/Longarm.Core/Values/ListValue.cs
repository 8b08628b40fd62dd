namespace Longarm.Core;

/// <summary>Several values in order; a partial list may have more elements than are listed.</summary>
/// <param name="elements">What is listed.</param>
/// <param name="isComplete">Whether nothing else is on it.</param>
/// <param name="possible">Of a partial list: all that may be on it besides is like one of these; null or empty: it may be anything.</param>
public sealed class ListValue(IReadOnlyList<Value> elements, bool isComplete = true, IReadOnlyList<PossibleElement>? possible = null) : Value
{
    private readonly Value[] items = elements as Value[] ?? [.. elements];
    private AlikeElements? alike;
    private AlikeElements? alikeButForValue;

    /// <summary>Known to be empty.</summary>
    public static ListValue Empty { get; } = new([]);

    /// <summary>What is listed.</summary>
    public IReadOnlyList<Value> Elements => items;

    /// <summary>The same without an interface between, for hot paths.</summary>
    internal ReadOnlySpan<Value> Items => items;

    /// <summary>Its elements by their kind, of a large product whose kinds were found.</summary>
    /// <param name="butForValue">Whether those that differ in values alone are of one kind.</param>
    internal AlikeElements ByKind(bool butForValue) => butForValue
        ? alikeButForValue ??= new(items, butForValue)
        : alike ??= new(items, butForValue);

    /// <summary>Parts or productions at any depth, of a large product, once they were asked for.</summary>
    internal DeepList? AtAnyDepth { get; set; }

    /// <summary>The same elements, and whether there may be others.</summary>
    internal ListValue But(bool isComplete) => isComplete == IsComplete ? this : new(items, isComplete)
    {
        alike = alike,
        alikeButForValue = alikeButForValue,
        AtAnyDepth = AtAnyDepth,
    };

    /// <summary>Whether nothing else is on it.</summary>
    public bool IsComplete { get; } = isComplete;

    /// <summary>Of a partial list: all that may be on it besides is like one of these; empty: it may be anything, or nothing may be.</summary>
    public IReadOnlyList<PossibleElement> Possible { get; } = isComplete ? [] : possible ?? [];

    /// <summary>Whether anything at all may be on it besides what is listed.</summary>
    internal bool IsOpen => !IsComplete && Possible.Count == 0;

    /// <inheritdoc/>
    public override bool IsDefinite => IsComplete;

    /// <inheritdoc/>
    public override string ToString()
    {
        var listed = Elements.Count switch
        {
            0 => "none",
            > 6 => string.Join(", ", Elements.Take(6)) + $" and {Elements.Count - 6} more",
            _ => string.Join(", ", Elements),
        };
        return IsComplete ? listed
            : IsOpen ? $"{listed} (partial)"
            : $"{listed}, perhaps {string.Join(", ", Possible.Select(element => element.Like.Title).Distinct())}";
    }
}
