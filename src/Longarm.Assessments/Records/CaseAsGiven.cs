using System.Text;
using Longarm.Core;
using Longarm.Text;

namespace Longarm.Assessments;

/// <summary>A case as it was handed in, with what was asked beside it.</summary>
/// <param name="File">Its file name; one that ends in <c>.json</c> is read as JSON, any other as YAML.</param>
/// <param name="Text">The text, byte for byte.</param>
public sealed record CaseAsGiven(string File, ReadOnlyMemory<byte> Text)
{
    /// <summary>The day or instant in place of the case's own; null: as the case says.</summary>
    public Moment? On { get; init; }

    /// <summary>The day of knowledge in place of the case's own; null: as the case says.</summary>
    public DateOnly? Known { get; init; }

    /// <summary>Overlays in force.</summary>
    public IReadOnlyList<string> Scenarios { get; init; } = [];

    /// <summary>Whether what counts as nothing known when left out is unknown instead.</summary>
    public bool Strict { get; init; }

    /// <summary>Whether the text has all facts as they were weighed, rather than a case that somebody wrote.</summary>
    public bool IsWeighed { get; init; }

    /// <summary>The name by which proofs call the file: without folders, in plain signs.</summary>
    public string Name => Plain.Line(File[(File.LastIndexOfAny(['/', '\\']) + 1)..]);

    /// <summary>The facts of the case; null if there are mistakes.</summary>
    public Case? Read(HeldLaw law, List<Mistake> mistakes)
    {
        if (Text.Length > CaseReader.MaxBytes)
        {
            mistakes.Add(new(Name, 0, 0, "LC052", $"This case has {Text.Length:N0} bytes; cases over {CaseReader.MaxBytes / (1024 * 1024)} MB are refused. Describe shared sub-assemblies once under “items”."));
            return null;
        }

        mistakes.AddRange(Assessments.Scenarios.Check(Scenarios, law.Library.Book, "scenario"));
        var facts = IsWeighed ? WeighedCase.Read(Name, Text, law.Words, mistakes) : CaseReader.Read(Name, Decoded(), law.Words, new(Strict, On, Known), mistakes);
        return mistakes.Count > 0 ? null : facts;
    }

    private string Decoded()
    {
        var bytes = Text.Span;
        return Encoding.UTF8.GetString(bytes.StartsWith(Encoding.UTF8.Preamble) ? bytes[3..] : bytes);
    }
}
