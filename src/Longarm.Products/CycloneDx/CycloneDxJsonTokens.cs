using System.Text.Json;
using Longarm.Text;

namespace Longarm.Products;

/// <summary>A bill of materials in JSON.</summary>
/// <param name="tokens">The text.</param>
internal sealed class CycloneDxJsonTokens(JsonTokens tokens) : IBomTokens
{
    /// <inheritdoc/>
    public int Line => tokens.Line;

    /// <inheritdoc/>
    public bool IsRecord => tokens.Type == JsonTokenType.StartObject;

    /// <inheritdoc/>
    public bool IsList => tokens.Type == JsonTokenType.StartArray;

    /// <inheritdoc/>
    public bool IsText => !IsRecord && !IsList;

    /// <inheritdoc/>
    public bool NextField(out int field, string[] names) => tokens.NextField(out field, names);

    /// <inheritdoc/>
    public bool NextItem() => tokens.Read() && tokens.Type != JsonTokenType.EndArray;

    /// <inheritdoc/>
    public string? Scalar() => tokens.Scalar();

    /// <inheritdoc/>
    public string? Reference() => tokens.Scalar();

    /// <inheritdoc/>
    public void Skip() => tokens.Skip();
}
