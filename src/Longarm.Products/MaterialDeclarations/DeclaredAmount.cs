namespace Longarm.Products;

/// <summary>A mass, or a share of the mass of something, as a declaration writes it.</summary>
/// <param name="Grams">The mass; null: it is a share.</param>
/// <param name="Share">The share, from 0 to 1; null: it is a mass.</param>
internal sealed record DeclaredAmount(decimal? Grams, decimal? Share)
{
    /// <summary>The amount at which the tokens stand; null where its number or its unit is not understood.</summary>
    /// <param name="tokens">The tokens.</param>
    public static DeclaredAmount? Read(XmlTokens tokens)
    {
        var number = tokens.Attribute("value") ?? tokens.Attribute("mass") ?? tokens.Attribute("amount") ?? tokens.Attribute("concentration");
        var unit = tokens.Attribute("UOM") ?? tokens.Attribute("unitOfMeasure") ?? tokens.Attribute("uom") ?? tokens.Attribute("unit");
        if (Decimals.Read(number) is not { } value || value < 0)
        {
            return null;
        }

        return (unit ?? "") switch
        {
            "ug" or "µg" => new(value * 0.000001m, null),
            "mg" => new(value * 0.001m, null),
            "g" => new(value, null),
            "kg" => new(value * 1000, null),
            "t" => new(value * 1_000_000, null),
            "oz" => new(value * 28.349523125m, null),
            "lb" => new(value * 453.59237m, null),
            var share => Part(share.ToUpperInvariant()) is { } part && value * part is var whole && whole <= 1 ? new(null, whole) : null,
        };
    }

    private static decimal? Part(string unit) => unit switch
    {
        "%" or "PERCENT" or "MASSPERCENT" or "MASS%" or "MASS %" or "% W/W" or "%W/W" or "WT%" => 0.01m,
        "PPM" => 0.000001m,
        "PPB" => 0.000000001m,
        "W/W" => 1,
        _ => null,
    };
}
