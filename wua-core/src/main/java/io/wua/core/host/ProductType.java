package io.wua.core.host;

/**
 * The kind of Windows ({@code wProductType} of <a
 * href="https://learn.microsoft.com/windows/win32/api/winnt/ns-winnt-osversioninfoexw">OSVERSIONINFOEX</a>).
 */
public enum ProductType {
  /** VER_NT_WORKSTATION. */
  WORKSTATION(1, "WinNT"),
  /** VER_NT_DOMAIN_CONTROLLER. */
  DOMAIN_CONTROLLER(2, "LanmanNT"),
  /** VER_NT_SERVER. */
  SERVER(3, "ServerNT");

  private final int number;
  private final String registryWord;

  ProductType(int number, String registryWord) {
    this.number = number;
    this.registryWord = registryWord;
  }

  /** The number in rules. */
  public int number() {
    return number;
  }

  /** The word in {@code HKLM\SYSTEM\CurrentControlSet\Control\ProductOptions}. */
  public String registryWord() {
    return registryWord;
  }
}
