namespace Longarm.Core;

/// <summary>A country (ISO 3166-1 alpha-2) or a subdivision of one (ISO 3166-2).</summary>
/// <param name="code"><c>CN</c>, <c>UA-43</c>.</param>
public sealed class Place(string code) : Value
{
    /// <summary>The code as the standard writes it.</summary>
    public string Code { get; } = code;

    /// <summary>The country it is or belongs to.</summary>
    public string Country { get; } = code.Length > 2 ? code[..2] : code;

    /// <summary>Whether it is a part of a country.</summary>
    public bool IsSubdivision => Code.Length > 2;

    /// <inheritdoc/>
    public override string ToString() => Code;
}
