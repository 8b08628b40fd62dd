namespace Longarm.Text;

/// <summary>A mistake in a person's text, worded for the person who can mend it.</summary>
/// <param name="File">Name of the file.</param>
/// <param name="Line">Line, from 1; 0 if it is about no line, such as a missing file.</param>
/// <param name="Column">Column, from 1; 0 if only the line is known.</param>
/// <param name="Code">Stable code: <c>LC…</c> for case files, <c>RP…</c> for rule packs.</param>
/// <param name="Message">What is wrong, and what to write instead.</param>
public sealed record Mistake(string File, int Line, int Column, string Code, string Message)
{
    /// <inheritdoc/>
    public override string ToString() => (Line, Column) switch
    {
        (0, _) => $"{File}: {Code}: {Message}",
        (_, 0) => $"{File}({Line}): {Code}: {Message}",
        _ => $"{File}({Line},{Column}): {Code}: {Message}",
    };
}
