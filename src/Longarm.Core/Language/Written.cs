namespace Longarm.Core.Language;

/// <summary>A piece of the text of a rule.</summary>
/// <param name="Whole">The text that it stands in.</param>
/// <param name="Start">Where it begins, from 0.</param>
/// <param name="End">Where it ends, exclusive.</param>
public readonly record struct Written(string Whole, int Start, int End)
{
    /// <summary>A text of its own.</summary>
    public static Written Alone(string text) => new(text, 0, text.Length);

    /// <summary>Its words, with one blank between them.</summary>
    public override string ToString()
    {
        var piece = Whole.AsSpan(Start, Math.Min(End, Whole.Length) - Start);
        return piece.Contains('\n') || piece.Contains("  ", StringComparison.Ordinal)
            ? string.Join(' ', piece.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            : piece.Trim().ToString();
    }
}
