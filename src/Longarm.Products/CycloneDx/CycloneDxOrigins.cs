using Longarm.Text;

namespace Longarm.Products;

/// <summary>Reads origins by stage of the draft of version 2.0.</summary>
/// <param name="tokens">The file.</param>
internal sealed class CycloneDxOrigins(IBomTokens tokens)
{
    private static readonly string[] OriginFields = ["stage", "basis", "distribution"];
    private static readonly string[] ShareFields = ["isoCode", "percentage"];

    /// <summary>Reads an origin.</summary>
    /// <param name="read">The component that has it.</param>
    public void Read(CycloneDxComponent read)
    {
        var line = tokens.Line;
        string? stage = "", basis = null;
        ProductStage places = new("", line);
        while (tokens.NextField(out var field, OriginFields))
        {
            switch (field)
            {
                case 0:
                    stage = read.TakeWord(tokens, "origins.stage", CycloneDxWords.Stages);
                    break;
                case 1:
                    basis = tokens.Scalar();
                    break;
                case 2:
                    tokens.Each(() => ReadShare(read, places));
                    break;
                default:
                    tokens.Skip();
                    break;
            }
        }

        if (basis is null)
        {
            read.Lacks(line, "origins", "basis", "\"basis\": \"net weight\"");
        }

        if (places.Shares.Count == 0)
        {
            read.Lacks(line, "origins", "distribution", "\"distribution\": [{\"isoCode\": \"US\", \"percentage\": 100}]");
        }
        else if (stage is not null)
        {
            ProductStage told = new(stage, line) { Basis = basis };
            told.Shares.AddRange(places.Shares);
            (read.Component.Stages ??= []).Add(told);
        }
    }

    private void ReadShare(CycloneDxComponent read, ProductStage stage)
    {
        var line = tokens.Line;
        MarkedScalar? place = null;
        decimal? percent = null;
        while (tokens.NextField(out var field, ShareFields))
        {
            switch (field)
            {
                case 0:
                    place = tokens.Marked();
                    break;
                case 1:
                    percent = ProductQuantity.Number(tokens.Scalar() ?? "");
                    break;
                default:
                    tokens.Skip();
                    break;
            }
        }

        if (place is null || percent is not (>= 0 and <= 100))
        {
            read.Lacks(line, "origins.distribution", place is null ? "isoCode" : "percentage from 0 to 100", "{\"isoCode\": \"US\", \"percentage\": 100}");
        }
        else
        {
            stage.Shares.Add((place, percent.Value));
        }
    }
}
