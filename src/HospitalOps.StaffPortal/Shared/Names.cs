using HospitalOps.Api.Beds;
using HospitalOps.Api.Queues;
using HospitalOps.StaffPortal.Resources;

namespace HospitalOps.StaffPortal.Shared;

/// <summary>Names in the language of the page; the other script where that one is missing.</summary>
public static class Names
{
    public static string Of(string french, string arabic, string english) =>
        In(Languages.Current.Code, french, arabic, english);

    public static string Of(WardView ward) => Of(ward.NameFr, ward.NameAr, ward.NameEn);

    public static string Of(QueueView queue) => Of(queue.NameFr, queue.NameAr, queue.NameEn);

    public static string Of(ServicePointView point) => Of(point.NameFr, point.NameAr, point.NameEn);

    /// <summary>In a given language, for a screen that changes it by itself.</summary>
    public static string In(string language, string french, string arabic, string english) =>
        language switch
        {
            "ar" => arabic,
            "en" => english,
            _ => french,
        };

    public static string Latin(string? last, string? first) => $"{last} {first}".Trim();

    public static string Arabic(string? last, string? first) => $"{first} {last}".Trim();

    public static string? Patient(string? latin, string? arabic)
    {
        var (first, second) = Languages.Current.Code == "ar" ? (arabic, latin) : (latin, arabic);
        return string.IsNullOrWhiteSpace(first) ? second : first;
    }
}
