using System.Text;

namespace Longarm.Products;

/// <summary>Usual names of columns, in English and German: lists of SAP, KiCad, Altium, KiCost, distributors.</summary>
internal static class ColumnNames
{
    private static readonly Dictionary<string, TableFact> ByName = Read(new()
    {
        [TableFact.Reference] = "reference references refs ref refdes referencedesignator referencedesignators referencedes designator designators partreference bauteilreferenz referenz referenzen einbauplatz",
        [TableFact.Part] = "part partno part# partnumber partnum pn item# itemcode component componentnumber komponentennummer komponente material materialnumber materialnummer materialnr "
            + "artikelnummer artikelnr articlenumber teilenummer sachnummer internalpartnumber ipn componentno",
        [TableFact.Name] = "name partname componentname itemname productname objectdescription objektkurztext bezeichnung benennung materialdescription materialkurztext componentdescription",
        [TableFact.Description] = "description desc partdescription itemdescription productdescription beschreibung",
        [TableFact.Rating] = "value val comment wert designation rating",
        [TableFact.Footprint] = "footprint package pcbfootprint gehäuse bauform",
        [TableFact.Manufacturer] = "manufacturer manufacturername mfr mfg manf mfrname mfgname maker brand hersteller herstellername",
        [TableFact.Mpn] = "mpn manufacturerpartnumber manufacturerpartno manufacturerpart# manufacturerpart manufacturerno manufacturer# manufacturernumber manufacturerpn "
            + "manf# manfpartnumber manfpart# manfno mfr# mfrno mfrpn mfrpart mfrpart# mfrpartno mfrpartnumber mfrpartnum mfg# mfgno mfgpn mfgpart mfgpart# mfgpartno mfgpartnumber mfgpartnum "
            + "herstellerteilenummer herstellernummer herstellernr herstellerartikelnummer",
        [TableFact.Quantity] = "quantity qty qnty quantityperboard qtyperboard quantityperunit qtyperunit qtyper quantityperassembly qtyperassembly componentquantity compqty compqtycun anzahl menge stückzahl komponentenmenge",
        [TableFact.Unit] = "unit un uom unitofmeasure componentunit qtyunit quantityunit einheit mengeneinheit kompmengeneinheit komponentenmengeneinheit",
        [TableFact.UnitPrice] = "unitprice unitcost price cost priceperunit costperunit priceeach costeach standardprice einzelpreis stückpreis preis standardpreis",
        [TableFact.PricePer] = "priceunit pricingunit preiseinheit",
        [TableFact.ExtendedPrice] = "extendedprice extprice extendedcost extcost totalprice totalcost lineprice linetotal linecost gesamtpreis positionspreis",
        [TableFact.Currency] = "currency curr crcy currencycode ccy währung waehrung",
        [TableFact.Origin] = "countryoforigin coo origin origincountry countryorigin ctryoforigin ctryorig madein ursprungsland ursprung",
        [TableFact.UsCcl] = "eccn useccn eccnus eccncode eccnno eccnnumber exportcontrolclassificationnumber exportcontrolclassnumber",
        [TableFact.UsHts] = "hts htsus htsuscode htscode ushts htsnumber htsno htsusa",
        [TableFact.Hs] = "hs hscode hsnumber commoditycode tariffcode tariffnumber customstariffnumber zolltarifnummer warennummer warentarifnummer statistischewarennummer taric intrastatcode",
        [TableFact.EuDualUse] = "eueccn eccneu eudualuse eudualusecode eudualusenumber",
        [TableFact.Level] = "level explosionlevel bomlevel lvl stufe auflösungsstufe strukturstufe ebene",
        [TableFact.Alternates] = "altitemgroup alternativeitemgroup alternateitemgroup altitemgrp alternativegroup alternategroup altgroup alternativpositionsgruppe alternativgruppe altposgruppe alternativpositiongruppe",
        [TableFact.UsageProbability] = "usageprobability usageprob usageprobabilityin usageprobin einsatzwahrscheinlichkeit einsatzwahrsch",
        [TableFact.NotFitted] = "dnp dnf dni dnm donotpopulate donotplace donotfit donotinstall donotmount nostuff nichtbestücken unbestückt",
        [TableFact.Fitted] = "fitted populate populated bestückt bestücken",
    });

    private static readonly (string Sign, string Code)[] Signs = [("US$", "USD"), ("$", "USD"), ("€", "EUR"), ("£", "GBP")];

    /// <summary>Whether a column is one that SAP prints with three decimals in every row.</summary>
    public static bool HasThreeDecimals(string header) => NormalOf(header) is "compqtycun" or "compqty" or "componentquantity" or "komponentenmenge";

    /// <summary>The fact of a column, with the currency that its name holds, and why.</summary>
    public static (TableFact? Fact, string? Currency, string Why) Of(string header)
    {
        if (header.Length == 0)
        {
            return (null, null, "The column has no name.");
        }

        var (rest, currency) = WithoutCurrency(header);
        var name = NormalOf(rest);
        if (name.Length > 1 && name.EndsWith('1') && ByName.ContainsKey(name[..^1]))
        {
            name = name[..^1];
        }

        TableFact? fact = currency is null || !rest.Equals("unit", StringComparison.OrdinalIgnoreCase) && name is not ("ext" or "extended" or "total") ? FactOf(name)
            : name == "unit" ? TableFact.UnitPrice : TableFact.ExtendedPrice;
        if (fact is null)
        {
            return (null, null, WhyNot(name));
        }

        var isMoney = fact is TableFact.UnitPrice or TableFact.ExtendedPrice;
        return (fact, isMoney ? currency : null, $"“{Shown(header)}” is a usual name for {TableFacts.WordOf(fact.Value)}{(isMoney && currency is not null ? $", in {currency}" : "")}.");
    }

    /// <summary>A name as a message shows it.</summary>
    public static string Shown(string header) => header.Length > 40 ? header[..40] + "…" : header;

    private static TableFact? FactOf(string name) => ByName.TryGetValue(name, out var fact) ? fact : null;

    private static string WhyNot(string name) => name switch
    {
        "country" or "land" or "herkunftsland" => "Whether this is where the part was made is not said.",
        "scrap" or "scrapfactor" or "scraprate" or "scrappercent" or "componentscrap" or "compscrap" or "assemblyscrap" or "ausschuss" or "komponentenausschuss" or "baugruppenausschuss" =>
            "Scrap is not in the product: it counts for cost alone.",
        "partnumber2" or "manufacturer2" or "manufacturerpartnumber2" or "mpn2" => "A second source is no fact of the part that is in the product.",
        _ when name.StartsWith("priceqty", StringComparison.Ordinal) || name.Contains("pricebreak", StringComparison.Ordinal) => "Which of several prices holds is not guessed.",
        _ => "The name is none of the usual ones.",
    };

    // Unit Price (USD), Price EUR, Unit$.
    private static (string Name, string? Currency) WithoutCurrency(string header)
    {
        foreach (var (sign, code) in Signs)
        {
            if (header.Contains(sign, StringComparison.Ordinal))
            {
                return (header.Replace(sign, "", StringComparison.Ordinal).Replace("()", "", StringComparison.Ordinal).Trim(), code);
            }
        }

        var words = header.Split([' ', '(', ')', '[', ']', '/', '_', '-'], StringSplitOptions.RemoveEmptyEntries);
        return words.Length > 1 && Currencies.IsCode(words[^1]) ? (string.Join(' ', words[..^1]), words[^1]) : (header, null);
    }

    // Case, blanks and signs do not matter, but for the one that stands for a number.
    private static string NormalOf(string header)
    {
        StringBuilder name = new(header.Length);
        foreach (var sign in header.Where(sign => char.IsLetterOrDigit(sign) || sign == '#'))
        {
            name.Append(char.ToLowerInvariant(sign));
        }

        return name.ToString();
    }

    private static Dictionary<string, TableFact> Read(Dictionary<TableFact, string> names) =>
        names.SelectMany(pair => pair.Value.Split(' ').Select(name => (name, pair.Key))).ToDictionary(pair => pair.name, pair => pair.Key, StringComparer.Ordinal);
}
