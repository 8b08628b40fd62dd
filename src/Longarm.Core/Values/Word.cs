namespace Longarm.Core;

/// <summary>A word: a text, or a member of an enumeration of the vocabulary.</summary>
/// <param name="text">The word as written.</param>
public sealed class Word(string text) : Value
{
    /// <summary>The word as written.</summary>
    public string Text { get; } = text;

    /// <inheritdoc/>
    public override string ToString() => Text;
}
