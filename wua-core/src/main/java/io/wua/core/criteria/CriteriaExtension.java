package io.wua.core.criteria;

/** What {@link Criteria#parse(String, java.util.Set)} may accept beyond the documented language. */
public enum CriteriaExtension {
  /**
   * {@code or} inside parentheses, at any depth. The Windows Update Agent refuses it; the criteria
   * that are read are its accepted form.
   */
  NESTED_OR,
  /**
   * {@code DeploymentAction=*}, which takes away the implied installation and so finds optional
   * updates too. Microsoft documents it nowhere; agents from Windows 8 on take it, that of Windows
   * 7 does not.
   */
  ANY_DEPLOYMENT_ACTION
}
