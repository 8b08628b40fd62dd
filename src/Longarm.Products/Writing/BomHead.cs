using System.Text.Json;

namespace Longarm.Products;

/// <summary>What a bill of materials says of itself.</summary>
/// <param name="Tool">The program that writes it.</param>
/// <param name="ToolVersion">Its version.</param>
public sealed record BomHead(string Tool, string ToolVersion)
{
    /// <summary>When it was written, in ISO 8601 with an offset; null: nobody is told.</summary>
    public string? Time { get; init; }

    /// <summary>Its serial number, a UUID; null: it has none.</summary>
    public string? SerialNumber { get; init; }

    /// <summary>Properties of the document.</summary>
    public IReadOnlyList<(string Name, string Value)> Properties { get; init; } = [];

    /// <summary>Writes further fields of the document; null: there are none.</summary>
    public Action<Utf8JsonWriter>? More { get; init; }
}
