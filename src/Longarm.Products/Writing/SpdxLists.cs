namespace Longarm.Products;

/// <summary>How control lists are named in export control classifications of SPDX 3.1: as they are read again.</summary>
public static class SpdxLists
{
    /// <summary>The country in three letters and the list that a nomenclature is; null: no country alone has it, or it is no control list.</summary>
    /// <param name="nomenclature">The nomenclature.</param>
    public static (string Country, string List)? Of(string nomenclature) => nomenclature switch
    {
        "us-ccl" => ("USA", "Commerce Control List"),
        "us-usml" => ("USA", "U.S. Munitions List (USML)"),
        "cn-dual-use" => ("CHN", "Dual-use items list"),
        "uk-dual-use" => ("GBR", "UK strategic export control lists"),
        "jp-export-order" => ("JPN", "Export Trade Control Order, Appended Table 1"),
        _ => null,
    };
}
