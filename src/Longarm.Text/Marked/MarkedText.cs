namespace Longarm.Text;

/// <summary>A piece of YAML or JSON that knows where it stands.</summary>
/// <param name="Line">Line, from 1.</param>
/// <param name="Column">Column, from 1.</param>
public abstract record Marked(int Line, int Column)
{
    /// <summary>What it is, for a message.</summary>
    public abstract string Noun { get; }
}

/// <summary>A scalar as written: <c>NO</c> is no false, <c>3E991</c> no number.</summary>
/// <param name="Text">The text.</param>
/// <param name="IsQuoted">Whether it was quoted, or is a block.</param>
/// <param name="Line">Line, from 1.</param>
/// <param name="Column">Column, from 1.</param>
public sealed record MarkedScalar(string Text, bool IsQuoted, int Line, int Column) : Marked(Line, Column)
{
    /// <inheritdoc/>
    public override string Noun => $"“{(Text.Length > 40 ? Text[..40] + "…" : Text)}”";

    /// <summary>Whether it says nothing: empty, <c>~</c> or <c>null</c>, unquoted.</summary>
    public bool IsNull => !IsQuoted && Text is "" or "~" or "null";
}

/// <summary>A list.</summary>
/// <param name="Elements">Its elements.</param>
/// <param name="Line">Line, from 1.</param>
/// <param name="Column">Column, from 1.</param>
public sealed record MarkedList(IReadOnlyList<Marked> Elements, int Line, int Column) : Marked(Line, Column)
{
    /// <inheritdoc/>
    public override string Noun => "a list";
}

/// <summary>A map, in the order written.</summary>
/// <param name="Entries">Its entries; a key stands in it once.</param>
/// <param name="Line">Line, from 1.</param>
/// <param name="Column">Column, from 1.</param>
public sealed record MarkedMap(IReadOnlyList<MarkedEntry> Entries, int Line, int Column) : Marked(Line, Column)
{
    /// <inheritdoc/>
    public override string Noun => "a map";

    /// <summary>The value of a key, or null.</summary>
    public Marked? this[string key]
    {
        get
        {
            for (var index = 0; index < Entries.Count; index++)
            {
                if (Entries[index].Key.Text == key)
                {
                    return Entries[index].Value;
                }
            }

            return null;
        }
    }
}

/// <summary>An entry of a map.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Value">Its value.</param>
public sealed record MarkedEntry(MarkedScalar Key, Marked Value);
