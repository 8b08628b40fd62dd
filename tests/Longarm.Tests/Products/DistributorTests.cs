using System.Text;
using Longarm.Core;
using Longarm.Products;
using static Longarm.Tests.Products.TableSamples;

namespace Longarm.Tests.Products;

/// <summary>Answers of Digi-Key, Mouser, Farnell and Newark as products.</summary>
public sealed class DistributorTests
{
    internal const string DigiKey = """
        {"Product": {"Description": {"ProductDescription": "IC MCU", "DetailedDescription": "x"}, "Manufacturer": {"Id": 1, "Name": "Acme"},
          "ManufacturerProductNumber": "AC-1", "UnitPrice": 1.2500,
          "ProductVariations": [{"StandardPricing": [{"BreakQuantity": 100, "UnitPrice": 1.0}]}],
          "Classifications": {"ReachStatus": "REACH Unaffected", "ExportControlClassNumber": "3A991A2", "HtsusCode": "8542.31.0001"}},
         "SearchLocaleUsed": {"Site": "US", "Language": "en", "Currency": "USD"}}
        """;

    internal const string Mouser = """
        {"Errors": [], "SearchResults": {"NumberOfResult": 1, "Parts": [
          {"Availability": "5", "Description": "Chip", "Manufacturer": "Acme", "ManufacturerPartNumber": "AC-2",
           "PriceBreaks": [{"Quantity": 1, "Price": "$0.10", "Currency": "USD"}, {"Quantity": 10, "Price": "$0.05", "Currency": "USD"}],
           "ProductCompliance": [{"ComplianceName": "ECCN", "ComplianceValue": "EAR 99"}, {"ComplianceName": "USHTS", "ComplianceValue": "8533210090"},
             {"ComplianceName": "CNHTS", "ComplianceValue": "8533211000"}, {"ComplianceName": "TARIC", "ComplianceValue": "8533210000"}]}]}}
        """;

    internal const string Farnell = """
        {"manufacturerPartNumberSearchReturn": {"numberOfResults": 2, "products": [
          {"sku": "1", "displayName": "ACME - AC-3", "translatedManufacturerPartNumber": "AC-3", "brandName": "ACME", "vendorName": "ACME BV",
           "prices": [{"to": 9, "from": 1, "cost": 0.5}], "countryOfOrigin": "CN"},
          {"sku": "2", "translatedManufacturerPartNumber": "AC-4", "brandName": "ACME", "countryOfOrigin": "Atlantis"}]}}
        """;

    [Fact]
    public void Part_of_Digi_Key_has_class_tariff_and_price()
    {
        var part = Assert.Single(PartsOf(Read(DigiKey, "answer.json").Item)).Item;

        Assert.Equal(("Acme AC-1", "3A991.a.2", "8542.31.0001", "1.25 USD", "answer.json:2"),
            (part.Title, part.Codes["us-ccl"].ToString(), part.Codes["us-hts"].ToString(), part.Value.ToString(), part.Value.Source.ToString()));
        Assert.Equal(UnknownValue.Instance, part.Origin.Value);
        Assert.Equal(UnknownValue.Instance, part.Kind.Value);
    }

    [Fact]
    public void Part_of_Mouser_has_its_codes_and_the_price_of_one()
    {
        var part = Assert.Single(PartsOf(Read(Mouser, "answer.json").Item)).Item;

        Assert.Equal(("EAR99", "8533.21.0090", "8533.21.1000", "0.1 USD"),
            (part.Codes["us-ccl"].ToString(), part.Codes["us-hts"].ToString(), part.Codes["cn-hs"].ToString(), part.Value.ToString()));
    }

    [Fact]
    public void Part_of_Farnell_has_its_origin_and_no_price_without_currency()
    {
        var (item, mistakes, remarks) = Read(Farnell, "answer.json");

        Assert.Empty(mistakes);
        Assert.Equal(["CN", "unknown"], PartsOf(item).Select(p => p.Item.Origin.ToString()));
        Assert.All(PartsOf(item), p => Assert.Equal((UnknownValue.Instance, UnknownValue.Instance), (p.Item.Value.Value, p.Quantity.Value)));
        Assert.Equal(["LP082:3", "LP085:4"], remarks.Select(r => $"{r.Code}:{r.Line}"));
    }

    [Fact]
    public void Several_answers_in_one_file_are_one_list() =>
        Assert.Equal(4, PartsOf(Read($"[{DigiKey},{Mouser},{Farnell}]", "answer.json").Item).Length);

    [Theory]
    [InlineData("{\"ManufacturerPartNumber\": \"A\",\n", 2)]
    [InlineData("{\"ManufacturerPartNumber\": \"\\ud800\"}", 1)]
    public void Broken_answer_is_a_mistake(string text, int line) =>
        Assert.Equal(("LP095", line), (Read(text, "answer.json").Mistakes.Single().Code, Read(text, "answer.json").Mistakes.Single().Line));

    [Fact]
    public void Ten_thousand_levels_are_refused() =>
        Assert.Equal("LP095", Read($"{{\"ManufacturerPartNumber\": \"A\", \"x\": {new string('[', 10_000)}", "answer.json").Mistakes.Single().Code);

    [Fact]
    public void Mutated_answers_never_throw()
    {
        foreach (var sample in (string[])[DigiKey, Mouser, Farnell])
        {
            Mutate("answer.json", Encoding.UTF8.GetBytes(sample), 150, seed: sample.Length);
        }
    }
}
